;;; Opens an article in Emacs, reads what mtlint says through eglot, applies the first action and prints the text.  -*- lexical-binding: t -*-
;; emacs --batch --load eglot.el with MTLINT_PYTHON and MTLINT_ARTICLE in the environment.
(package-initialize)
(require 'eglot)
(require 'flymake)
(setq eglot-sync-connect 20 eglot-autoshutdown t eglot-events-buffer-size 0)
(add-to-list 'eglot-server-programs
             `(text-mode . (,(getenv "MTLINT_PYTHON") "-m" "lint" "server")))

(defun mtlint--wait (number)
  "Wait until flymake has NUMBER diagnostics of this buffer."
  (let ((until (time-add nil 30)))
    (while (and (/= (length (flymake-diagnostics)) number) (time-less-p nil until))
      (accept-process-output nil 0.1)
      (flymake-start)))
  (unless (= (length (flymake-diagnostics)) number)
    (message "wanted %d diagnostics, got %S" number (flymake-diagnostics))
    (kill-emacs 1)))

(find-file (getenv "MTLINT_ARTICLE"))
(text-mode)
(apply #'eglot (eglot--guess-contact))
(flymake-mode 1)
(mtlint--wait 1)
(let* ((found (car (flymake-diagnostics)))
       (beg (flymake-diagnostic-beg found))
       (end (flymake-diagnostic-end found)))
  (princ (format "%s\n%d-%d\n" (flymake-diagnostic-text found) beg end))
  (let* ((server (eglot-current-server))
         (actions (jsonrpc-request server :textDocument/codeAction
                                   (list :textDocument (eglot--TextDocumentIdentifier)
                                         :range (list :start (eglot--pos-to-lsp-position beg)
                                                      :end (eglot--pos-to-lsp-position end))
                                         :context '(:diagnostics []))))
         (first (aref actions 0)))
    (princ (format "%s\n" (plist-get first :title)))
    (eglot--apply-workspace-edit (plist-get first :edit) nil)
    (eglot--signal-textDocument/didChange))) ; an idle timer does it where somebody types
(mtlint--wait 0)
(princ (buffer-substring-no-properties (point-min) (point-max)))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
(kill-emacs 0)
