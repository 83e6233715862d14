// Starts `mtlint server` and connects the editor to it; all else is the server's.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const languages = ["plaintext", "markdown", "html", "restructuredtext", "asciidoc"];
let client;

exports.activate = async function () {
  const [command, ...args] = workspace.getConfiguration("mtlint").get("command");
  const selector = languages.flatMap((language) => [
    { scheme: "file", language },
    { scheme: "untitled", language },
  ]);
  client = new LanguageClient("mtlint", "mtlint", { command, args }, { documentSelector: selector });
  await client.start();
};

exports.deactivate = () => client?.stop();
