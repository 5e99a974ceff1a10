package dev.dewey.processor;

import dev.dewey.processor.diagnostic.DiagnosticCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of all messages says what the code says. */
class DiagnosticsPageTest {
  private static final Path PAGE = Path.of("../docs/diagnostics.md");

  @Test
  void thePageIsGeneratedFromTheCodes() {
    StringBuilder page =
        new StringBuilder(
            """
            # Diagnostics

            What the annotation processor says, why, and what to do. Each message begins with a
            code that never changes its meaning.

            <!-- Generated from DiagnosticCode; `-Dgolden.update=true` writes it anew. -->
            """);
    page.append("\n| code | |\n| --- | --- |\n");
    for (DiagnosticCode code : DiagnosticCode.values()) {
      page.append(
          "| [%s](#%s) | %s |\n"
              .formatted(
                  code.label(), code.label().toLowerCase(java.util.Locale.ROOT), code.title()));
    }
    for (DiagnosticCode code : DiagnosticCode.values()) {
      page.append("\n## %s\n\n**%s.** %s\n".formatted(code.label(), code.title(), code.meaning()));
      if (DiagnosticExample.exists(code)) {
        page.append(example(DiagnosticExample.of(code)));
      }
    }
    Golden.assertSame(PAGE, page.toString());
  }

  private static String example(DiagnosticExample example) {
    return "\n%s```\n%s\n```\n\nInstead:\n\n%s"
        .formatted(version(example.wrong()), example.message(), version(example.right()));
  }

  private static String version(DiagnosticExample.Version version) {
    String source = "```java\n%s```\n".formatted(version.source());
    if (version.isInModule()) {
      return source + "```java\n// module-info.java\n%s```\n".formatted(version.moduleText());
    }
    return version.isLocked()
        ? source + "```\n# dewey.lock\n%s```\n".formatted(version.lockText())
        : source;
  }
}
