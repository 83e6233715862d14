"""Grammar and spelling, through LanguageTool."""
