#!/usr/bin/env bash
# Package: pynewsml 1.4.0 (PyPI; reads NewsML 1)
#
# Expected: the content of an item is its text: DataContent may hold any markup, and agencies send paragraphs in it.
# Seen: data_content is the empty string when the article is in paragraphs, and only the words before the first tag
#   when it is not: "He said <em>no</em> to it." is "He said ". Bare text is right, and so are the headline and the
#   names.
#
# Why it matters here: an archive of an agency is read without an error, and its articles are empty or end in their
#   first line; a linter that is given these has nothing to find. Compare the number of words with the one that the
#   item names in Characteristics. mtlint reads HTML: give it the markup of DataContent, not this text.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'pynewsml==1.4.0'

PYTHONUTF8=1 venv/bin/python - <<'PYTHON'
from pynewsml import NewsML

NEWSML = """<?xml version="1.0" encoding="UTF-8"?>
<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20240503T120000Z</DateAndTime></NewsEnvelope><NewsItem>
<Identification><NewsIdentifier><ProviderId>example.org</ProviderId><DateId>20240503</DateId><NewsItemId>1</NewsItemId>
<RevisionId PreviousRevision="0" Update="N">1</RevisionId>
<PublicIdentifier>urn:newsml:example.org:20240503:1:1</PublicIdentifier>
</NewsIdentifier><DateLabel>03/05/2024 12:00:00</DateLabel></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20240503T120000Z</FirstCreated>
<ThisRevisionCreated>20240503T120000Z</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Talks in Cairo fail</HeadLine></NewsLines>
<DescriptiveMetadata><Language FormalName="en"/>
<Genre FormalName="Current"/><SubjectCode><Subject FormalName="11000000"/></SubjectCode>
<Location><Property FormalName="City" Value="Cairo"/></Location></DescriptiveMetadata>
<ContentItem><MediaType FormalName="Text"/><Characteristics><Property FormalName="Words" Value="7"/></Characteristics>
<DataContent>CONTENT</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""


SEEN = {
    "Nobody came.": "Nobody came.",
    "He said <em>no</em> to it.": "He said ",
    "<p>Nobody came.</p><p>They will meet again.</p>": "",
}
for content, expected in SEEN.items():
    (item,) = NewsML.from_xml(NEWSML.replace("CONTENT", content)).news_items
    seen = item.content[0].data_content
    print(item.news_lines.headline, "|", content, "->", repr(seen))
    assert seen == expected, "the behaviour has changed"
PYTHON
