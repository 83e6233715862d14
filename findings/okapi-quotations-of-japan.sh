#!/usr/bin/env bash
# Package: okapi-lib-verification 1.47.0 (Maven; the quality checks of the Okapi Framework, as CheckMate runs them)
#
# Expected: 「いいえ」 is translated as “no”, as «Ні» is: quotation marks of one language become those of the other.
# Seen: with the checks as they come, each Japanese and traditional Chinese quotation has two issues, one for 「 and one
#   for 」, "not in the target", and so have the names of papers, in 『』 or 《》. Of a translation into English they ask
#   for these very characters. «» and “” may change. Numbers are not compared: 25 dead that become 52 have no issue.
#
# Why it matters here: every second paragraph of news quotes, so that right translations from these languages are full
#   of issues, while the gravest mistake has none. Switch the pattern of the brackets off and that of the numbers on
#   before such a report is read beside that of mtlint, which pairs marks within a language.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>demo</groupId>
  <artifactId>demo</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>net.sf.okapi.lib</groupId><artifactId>okapi-lib-verification</artifactId><version>1.47.0</version>
    </dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
  </dependencies>
</project>
XML
cat > Demo.java <<'JAVA'
import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.StartDocument;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextUnit;
import net.sf.okapi.lib.verification.Issue;
import net.sf.okapi.lib.verification.QualityCheckSession;

public class Demo {
    static final String[][] SEEN = {
        {"uk", "Сказав: «Ні».", "He said: “No.”", ""},
        {"zh", "他说：“不。”", "He said: “No.”", ""},
        {"zh", "他說：「不。」", "He said: “No.”", "「」"},
        {"ja", "彼は「いいえ」と言った。", "He said “no”.", "「」"},
        {"ja", "『朝日新聞』によると彼は去った。", "He left, Asahi Shimbun said.", "『』"},
        {"zh", "据《纽约时报》报道，他走了。", "He left, The New York Times reported.", "《》"},
        {"ar", "قُتل 25 شخصًا في الهجوم.", "The attack killed 52 people.", ""},
    };

    static List<Issue> check(String language, String source, String target) {
        QualityCheckSession session = new QualityCheckSession();
        session.startProcess(LocaleId.fromString(language), LocaleId.ENGLISH);
        StartDocument document = new StartDocument("document");
        document.setName("news");
        session.processStartDocument(document, new ArrayList<>());
        TextUnit unit = new TextUnit("unit", source);
        unit.setTarget(LocaleId.ENGLISH, new TextContainer(target));
        session.processTextUnit(unit);
        return session.getIssues();
    }

    public static void main(String[] arguments) {
        for (String[] row : SEEN) {
            StringBuilder missing = new StringBuilder();
            for (Issue issue : check(row[0], row[1], row[2])) {
                System.out.println(row[1] + " -> " + issue.getMessage());
                missing.append(issue.getMessage().replaceAll("^.*?\"(.*?)\" is not in the target.*$", "$1"));
            }
            if (!missing.toString().equals(row[3])) throw new AssertionError("the behaviour has changed: " + missing);
        }
    }
}
JAVA
mvn --quiet --batch-mode dependency:copy-dependencies -DoutputDirectory=lib
java -cp 'lib/*' Demo.java
