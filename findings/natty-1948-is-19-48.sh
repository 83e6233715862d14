#!/usr/bin/env bash
# Package: natty 0.13 (com.joestelmach, Maven; dates in English text, for Java)
#
# Expected: "in 1948" is a year. "7-8 October 2023" is two days of that October, or is not read.
# Seen: 1948 is today at 19.48, and the year 2000 today at eight in the evening. "7-8 October 2023" is 8 July of this
#   year: the numbers are taken for a month and a day, and the month and the year behind them are left. "5 km from
#   Rafah" is five o'clock, "In May 12 people died" 12 May. "3 to 5 May 2024" is read well.
#
# Why it matters here: a parser that finds dates in running text gives most articles of the Middle East a date of today.
#   Sorted or compared by it, an article is about the wrong day, and a changed year cannot be seen: every year from 1900
#   to 2059 is a time. mtlint compares years as years.

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
    <dependency><groupId>com.joestelmach</groupId><artifactId>natty</artifactId><version>0.13</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
XML
cat > Demo.java <<'JAVA'
import com.joestelmach.natty.Parser;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.GregorianCalendar;

public class Demo {
    static final Date NOW = new GregorianCalendar(2024, 4, 20, 12, 0).getTime();
    static final String[][] SEEN = {
        {"talks on 7 October 2023", "2023-10-07 12:00"},
        {"in 1948", "2024-05-20 19:48"},
        {"the year 2000", "2024-05-20 20:00"},
        {"7-8 October 2023", "2024-07-08 12:00"},
        {"5 km from Rafah", "2024-05-20 05:00"},
        {"In May 12 people died", "2024-05-12 12:00"},
    };

    public static void main(String[] arguments) {
        for (String[] pair : SEEN) {
            Date date = new Parser().parse(pair[0], NOW).get(0).getDates().get(0);
            String seen = new SimpleDateFormat("yyyy-MM-dd HH:mm").format(date);
            System.out.println(pair[0] + " -> " + seen);
            if (!seen.equals(pair[1])) throw new AssertionError("the behaviour has changed");
        }
    }
}
JAVA
mvn --quiet --batch-mode dependency:copy-dependencies -DoutputDirectory=lib
java -cp 'lib/*' Demo.java
