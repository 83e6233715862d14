#!/usr/bin/env bash
# Package: icu4j 76.1 (com.ibm.icu, Maven; the Unicode library of Java), its transliterators
#
# Expected: Hebrew-Latin/BGN, Arabic-Latin/BGN and Persian-Latin/BGN write Latin letters only, as Hebrew-Latin does.
#   Any-Title leaves the letter behind an apostrophe of a name and "U.S." as readers know them.
# Seen: ירושלים (Jerusalem) is "yrwשlym", القاهرة (Cairo) "lqاhrh" and تهران (Tehran) "thrاn": the shin and the alef
#   stay as they are. There is no error. Any-Title writes "U.s.", "O'neil" and "F-35S". Ukrainian and Russian, in the
#   BGN's way as well, are right.
#
# Why it matters here: BGN is the system of maps and of many glossaries, and news has no vowel signs. Names made so
#   hold letters of two scripts, are found in no translation, and turn round in a line of text. Take the plain
#   transliterator, and look for letters of the source in what comes out; mtlint reports those in a translation
#   (untranslated-script).

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
import com.ibm.icu.text.Transliterator;

public class Demo {
    static final String[][] SEEN = {
        {"Hebrew-Latin", "ירושלים", "yrwşlym"},
        {"Hebrew-Latin/BGN", "ירושלים", "yrwשlym"},
        {"Arabic-Latin/BGN", "القاهرة", "lqاhrh"},
        {"Persian-Latin/BGN", "تهران", "thrاn"},
        {"Ukrainian-Latin/BGN", "Запоріжжя", "Zaporizhzhya"},
        {"Any-Title", "the u.s. and o'neil's f-35s", "The U.s. And O'neil's F-35S"},
    };

    public static void main(String[] arguments) {
        for (String[] row : SEEN) {
            String seen = Transliterator.getInstance(row[0]).transliterate(row[1]);
            System.out.println(row[0] + ": " + row[1] + " -> " + seen);
            if (!seen.equals(row[2])) throw new AssertionError("the behaviour has changed");
        }
    }
}
JAVA
mvn --quiet --batch-mode dependency:copy-dependencies -DoutputDirectory=lib
java -Dstdout.encoding=UTF-8 -cp 'lib/*' Demo.java
