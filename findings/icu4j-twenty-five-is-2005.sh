#!/usr/bin/env bash
# Package: icu4j 76.1 (com.ibm.icu, Maven; the Unicode library of Java), its RuleBasedNumberFormat with SPELLOUT
#
# Expected: parse() reads the number words of a language, with a hyphen or without: "twenty five" is 25, ألفان two
#   thousand, "двадцять п'ять" 25. What it can't read is an error.
# Seen: "twenty-five" is 25, "twenty five" 2,005. ألفان, as Arabic papers write 2,000, is 1,000, its first letters;
#   only ألفين, the other case, is read. With the apostrophes that Ukrainian papers have, straight or curly, 25 is 20;
#   "two point five million" is 2.5. What is behind the last word that it knows is left, without an error. With the
#   lenient mode the first is right.
#
# Why it matters here: CLDR's rules are what many libraries spell numbers with, and reading them back looks like the
#   surest way. The numbers of a source that come out are round and likely, and the right translation differs from
#   them. Ask for the position at which it stopped. mtlint reads number words with tables that have the cases.

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
    <dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>76.1</version></dependency>
  </dependencies>
</project>
XML
cat > Demo.java <<'JAVA'
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;

public class Demo {
    static final Object[][] SEEN = {
        {"en", "twenty-five", 25.0},
        {"en", "twenty five", 2005.0},
        {"en", "two point five million", 2.5},
        {"ar", "ألفين", 2000.0},
        {"ar", "ألفان", 1000.0},
        {"uk", "двадцять п\u02bcять", 25.0},
        {"uk", "двадцять п'ять", 20.0},
        {"uk", "двадцять п’ять", 20.0},
    };

    public static void main(String[] arguments) throws Exception {
        for (Object[] row : SEEN) {
            ULocale language = new ULocale((String) row[0]);
            RuleBasedNumberFormat format = new RuleBasedNumberFormat(language, RuleBasedNumberFormat.SPELLOUT);
            double seen = format.parse((String) row[1]).doubleValue();
            System.out.println(row[1] + " -> " + seen);
            if (seen != (double) row[2]) throw new AssertionError("the behaviour has changed");
        }
    }
}
JAVA
mvn --quiet --batch-mode dependency:copy-dependencies -DoutputDirectory=lib
java -Dstdout.encoding=UTF-8 -cp 'lib/*' Demo.java
