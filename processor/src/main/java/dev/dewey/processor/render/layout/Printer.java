package dev.dewey.processor.render.layout;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.dewey.processor.code.GeneratedSource;

/** Prints a class as a file. */
public final class Printer {
  private Printer() {}

  /** Prints a class; {@code hidesJavaLang} has even the names of {@code java.lang} imported. */
  public static GeneratedSource print(ClassName name, TypeSpec type, boolean hidesJavaLang) {
    JavaFile file =
        JavaFile.builder(name.packageName(), type)
            .indent("  ")
            .skipJavaLangImports(!hidesJavaLang)
            .build();
    return new GeneratedSource(name, Tidy.tidy(file.toString()));
  }
}
