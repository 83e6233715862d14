-- Opens an article in Neovim, reads what mtlint says, applies the first code action and prints all that as JSON.
-- nvim --headless --clean -l (or -S) with MTLINT_COMMAND (JSON) and MTLINT_ARTICLE in the environment.
local function fail(message)
  io.stderr:write(message .. "\n")
  vim.cmd("cquit 1")
end

local article = vim.env.MTLINT_ARTICLE
vim.cmd("edit " .. vim.fn.fnameescape(article))
local buffer = vim.api.nvim_get_current_buf()
local client_id = vim.lsp.start_client({
  name = "mtlint",
  cmd = vim.fn.json_decode(vim.env.MTLINT_COMMAND),
  root_dir = vim.fn.fnamemodify(article, ":h"),
})
if not client_id then fail("the server does not start") end
vim.lsp.buf_attach_client(buffer, client_id)

local function wait_for(number)
  local seen = vim.wait(20000, function() return #vim.diagnostic.get(buffer) == number end, 50)
  if not seen then fail("wanted " .. number .. " diagnostics, got " .. vim.inspect(vim.diagnostic.get(buffer))) end
  return vim.diagnostic.get(buffer)
end

local found = wait_for(1)[1]
local params = {
  textDocument = { uri = vim.uri_from_bufnr(buffer) },
  range = {
    start = { line = found.lnum, character = found.col },
    ["end"] = { line = found.end_lnum, character = found.end_col },
  },
  context = { diagnostics = {} },
}
local answer = vim.lsp.buf_request_sync(buffer, "textDocument/codeAction", params, 20000)
local actions = answer and answer[client_id] and answer[client_id].result or {}
if #actions == 0 then fail("no actions") end
local encoding = vim.lsp.get_client_by_id(client_id).offset_encoding
vim.lsp.util.apply_workspace_edit(actions[1].edit, encoding)
wait_for(0)
local titles = {}
for _, action in ipairs(actions) do table.insert(titles, action.title) end
io.stdout:write(vim.fn.json_encode({
  diagnostic = { code = found.code, col = found.col, end_col = found.end_col, message = found.message },
  titles = titles,
  text = vim.api.nvim_buf_get_lines(buffer, 0, -1, false),
}) .. "\n")
vim.lsp.stop_client(client_id)
vim.cmd("qall!")
