package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import com.google.testing.compile.Compilation;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of mistake, made once and mended. */
class DiagnosticExamplesTest {
  @ParameterizedTest
  @EnumSource(value = DiagnosticCode.class, mode = EXCLUDE, names = "NOT_WRITTEN")
  void aMistakeIsReportedOnceAndWhereItIs(DiagnosticCode code) {
    DiagnosticExample example = DiagnosticExample.of(code);
    Compilation compilation = example.compile(example.wrong());

    List<Diagnostic<? extends JavaFileObject>> errors = compilation.errors();
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).getMessage(Locale.ROOT)).isEqualTo(example.message());
    assertThat(errors.get(0).getLineNumber()).isEqualTo(example.wrongLine());
    if (example.wrongLine() > 0) {
      assertThat(errors.get(0).getSource().getName()).endsWith("com/example/Jobs.java");
    }
  }

  @ParameterizedTest
  @EnumSource(value = DiagnosticCode.class, mode = EXCLUDE, names = "NOT_WRITTEN")
  void whatIsMendedCompiles(DiagnosticCode code) {
    DiagnosticExample example = DiagnosticExample.of(code);

    assertThat(example.compile(example.right()).errors()).isEmpty();
  }
}
