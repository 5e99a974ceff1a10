package dev.dewey.processor.code;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.dewey.processor.type.Aging;
import java.util.List;

/** The annotations on generated code. */
public final class Marks {
  private static final ClassName DEPRECATED = ClassName.get("java.lang", "Deprecated");
  private static final ClassName SUPPRESS = ClassName.get("java.lang", "SuppressWarnings");

  /** Says that a method overrides one. */
  public static final ClassName OVERRIDE = ClassName.get("java.lang", "Override");

  private Marks() {}

  // @Generated("dev.dewey.processor.CommandProcessor")
  public static AnnotationSpec generated(GeneratedMark mark) {
    return AnnotationSpec.builder(mark.annotation())
        .addMember("value", "$S", mark.generator())
        .build();
  }

  // @Deprecated(forRemoval = true)
  public static List<AnnotationSpec> deprecated(Aging aging) {
    return switch (aging) {
      case CURRENT -> List.of();
      case DEPRECATED -> List.of(AnnotationSpec.builder(DEPRECATED).build());
      case FOR_REMOVAL ->
          List.of(AnnotationSpec.builder(DEPRECATED).addMember("forRemoval", "true").build());
    };
  }

  // @SuppressWarnings("deprecation")
  public static List<AnnotationSpec> mentioning(Aging aging) {
    return switch (aging) {
      case CURRENT -> List.of();
      case DEPRECATED -> List.of(suppress("deprecation"));
      case FOR_REMOVAL ->
          List.of(
              AnnotationSpec.builder(SUPPRESS)
                  .addMember("value", "{$S, $S}", "deprecation", "removal")
                  .build());
    };
  }

  /**
   * What silences the warning about a deprecated method in a member that is deprecated as well: the
   * compiler is silent then, unless the method is to go.
   */
  public static List<AnnotationSpec> calling(Aging aging) {
    return aging == Aging.FOR_REMOVAL ? List.of(suppress("removal")) : List.of();
  }

  // {"a", "b"}
  public static CodeBlock array(List<CodeBlock> values) {
    return values.size() == 1
        ? values.get(0)
        : values.stream().collect(CodeBlock.joining(", ", "{", "}"));
  }

  // @SuppressWarnings("unchecked")
  public static AnnotationSpec suppress(String lint) {
    return AnnotationSpec.builder(SUPPRESS).addMember("value", "$S", lint).build();
  }
}
