package dev.dewey.processor.write;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.code.GeneratedSource;
import dev.dewey.processor.code.RuntimeTypes;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes what is generated, and says what it is generated from. */
public final class SourceWriter {
  private final Filer filer;

  /** Writes with the compiler's own hand. */
  public SourceWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes a source file.
   *
   * @param origins what it is generated from: one element for an isolating processor
   * @throws javax.annotation.processing.FilerException if there is such a class already
   */
  public void write(GeneratedSource source, Collection<? extends Element> origins)
      throws IOException {
    try (Writer file =
        filer
            .createSourceFile(source.name().canonicalName(), origins.toArray(Element[]::new))
            .openWriter()) {
      file.write(source.text());
    }
  }

  /** Writes where ServiceLoader looks for registries. */
  public void writeServices(List<ClassName> registries, Collection<? extends Element> origins)
      throws IOException {
    String path = "META-INF/services/" + RuntimeTypes.REGISTRY_PROVIDER.reflectionName();
    try (Writer file =
        filer
            .createResource(
                StandardLocation.CLASS_OUTPUT, "", path, origins.toArray(Element[]::new))
            .openWriter()) {
      for (ClassName each : registries) {
        file.write(each.reflectionName() + "\n");
      }
    }
  }
}
