#!/usr/bin/env bash
# Packages: sarif-junit 1.1.4 (npm; SARIF to JUnit), violations-lib 1.157.0 (se.bjurr.violations, Maven; the reader
#   behind several bots that comment on pull requests)
#
# Expected: a result with "suppressions" was found and set aside: it fails no build. What JUnit says with file="…"
#   line="…" at a test case is where its failure is.
# Seen: a suppressed result is a <failure> in sarif-junit, like any other, and an ERROR in violations-lib. In JUnit
#   violations-lib reads neither attribute: the failure is in file "-", line 0, unless its text is a trace of Java. In
#   Checkstyle it reads file, line and column.
#
# Why it matters here: a place that an editor has accepted with a reason comes back as a failed check; whoever then
#   deletes the accepted places from the log hides them from those who count them. mtlint leaves suppressed findings out
#   of SARIF and writes file and line in JUnit: give such a bot its Checkstyle report.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'sarif-junit@1.1.4'

mkdir reports
cat > reports/log.sarif <<'JSON'
{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "linter", "rules": [{"id": "calque"}]}}, "results": [
  {"ruleId": "calque", "level": "error", "message": {"text": "accepted by the editor"},
   "suppressions": [{"kind": "inSource", "status": "accepted", "justification": "the client wants it so"}],
   "locations": [{"physicalLocation": {"artifactLocation": {"uri": "talks.md"}, "region": {"startLine": 3}}}]}]}]}
JSON
cat > reports/junit.xml <<'XML'
<testsuites tests="1" failures="1"><testsuite name="talks.md" tests="1" failures="1">
<testcase name="calque" classname="talks.md" file="talks.md" line="3"><failure message="a calque" type="error"/></testcase>
</testsuite></testsuites>
XML
cat > reports/checkstyle.xml <<'XML'
<checkstyle version="4.3"><file name="talks.md">
<error line="3" column="5" severity="error" message="a calque" source="calque"/>
</file></checkstyle>
XML

npx --no-install sarif-junit -i reports/log.sarif -o converted.xml > /dev/null
cat converted.xml
grep -q '<failure' converted.xml || { echo "the behaviour has changed" >&2; exit 1; }

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>demo</groupId>
  <artifactId>demo</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>se.bjurr.violations</groupId><artifactId>violations-lib</artifactId><version>1.157.0</version>
    </dependency>
  </dependencies>
</project>
XML
cat > Demo.java <<'JAVA'
import java.util.logging.LogManager;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

public class Demo {
    static void check(Parser parser, String pattern, String expected) {
        for (Violation one : ViolationsApi.violationsApi().withPattern(pattern).inFolder("reports").findAll(parser).violations()) {
            String seen = one.getFile() + ":" + one.getStartLine() + " " + one.getSeverity();
            System.out.println(parser + " " + seen);
            if (seen.equals(expected)) return;
        }
        throw new AssertionError("the behaviour has changed");
    }

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        check(Parser.CHECKSTYLE, ".*checkstyle\\.xml$", "talks.md:3 ERROR");
        check(Parser.SARIF, ".*\\.sarif$", "talks.md:3 ERROR");
        check(Parser.JUNIT, ".*junit\\.xml$", "-:0 ERROR");
    }
}
JAVA
mvn --quiet --batch-mode dependency:copy-dependencies -DoutputDirectory=lib
java -cp 'lib/*' Demo.java
