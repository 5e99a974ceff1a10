package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.MATCH_NONE;

import com.google.testing.compile.Compilation;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of mistake, made once and mended. */
class DiagnosticExamplesTest {
  @ParameterizedTest
  @EnumSource(value = DiagnosticCode.class, mode = MATCH_NONE, names = "NOT_(WRITTEN|PROVIDED)")
  void aMistakeIsReportedOnceAndWhereItIs(DiagnosticCode code) {
    DiagnosticExample example = DiagnosticExample.of(code);
    Compilation compilation = example.wrong().compile();

    List<Diagnostic<? extends JavaFileObject>> said = said(compilation);
    assertThat(said).as("%s", said).hasSize(1);
    assertThat(example.wrong().said(said.get(0).getMessage(Locale.ROOT)))
        .isEqualTo(example.message());
    assertThat(said.get(0).getLineNumber()).isEqualTo(example.wrongLine());
    assertThat(said.get(0).getKind())
        .isEqualTo(code.isWarning() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR);
    if (example.wrongLine() > 0) {
      assertThat(said.get(0).getSource().getName()).endsWith("com/example/Jobs.java");
    }
  }

  @ParameterizedTest
  @EnumSource(value = DiagnosticCode.class, mode = MATCH_NONE, names = "NOT_(WRITTEN|PROVIDED)")
  void whatIsMendedCompiles(DiagnosticCode code) {
    assertThat(said(DiagnosticExample.of(code).right().compile())).isEmpty();
  }

  private static List<Diagnostic<? extends JavaFileObject>> said(Compilation compilation) {
    List<Diagnostic<? extends JavaFileObject>> said = new ArrayList<>(compilation.errors());
    said.addAll(compilation.warnings());
    return said;
  }
}
