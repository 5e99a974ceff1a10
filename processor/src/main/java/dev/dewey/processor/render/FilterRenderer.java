package dev.dewey.processor.render;

import static javax.lang.model.element.Modifier.PROTECTED;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.dewey.processor.code.Marks;
import dev.dewey.processor.code.Names;
import dev.dewey.processor.model.OptionsModel.Filters;
import dev.dewey.processor.type.SourceClass;
import java.util.List;

/** Renders the question after which exceptions a call is tried again. */
final class FilterRenderer {
  private FilterRenderer() {}

  // protected boolean isRetriedOn(Throwable thrown) {
  //   if (thrown instanceof FileNotFoundException) {
  //     return false;
  //   }
  //   return thrown instanceof IOException;
  // }
  static MethodSpec render(SourceClass source, Filters filters) {
    String thrown = Names.without(source.outermostName()).take("thrown");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("isRetriedOn")
            .addAnnotation(Marks.OVERRIDE)
            .addModifiers(PROTECTED)
            .returns(TypeName.BOOLEAN)
            .addParameter(Throwable.class, thrown);
    boolean named = !filters.on().isEmpty();
    List<ClassName> judged = named ? filters.on() : filters.dontOn();
    ClassName last = judged.get(judged.size() - 1);
    if (named) {
      filters.dontOn().forEach(each -> addAnswer(method, thrown, each, "false"));
    }
    judged
        .subList(0, judged.size() - 1)
        .forEach(each -> addAnswer(method, thrown, each, named ? "true" : "false"));
    return method
        .addStatement(
            named ? "return $N instanceof $T" : "return !($N instanceof $T)", thrown, last)
        .build();
  }

  private static void addAnswer(
      MethodSpec.Builder method, String thrown, ClassName type, String answer) {
    method
        .beginControlFlow("if ($N instanceof $T)", thrown, type)
        .addStatement("return $L", answer)
        .endControlFlow();
  }
}
