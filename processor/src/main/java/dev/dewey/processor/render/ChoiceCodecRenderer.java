package dev.dewey.processor.render;

import static dev.dewey.processor.code.RuntimeTypes.FIELD_NAMES;
import static dev.dewey.processor.code.RuntimeTypes.JSON_CODEC;
import static dev.dewey.processor.code.RuntimeTypes.JSON_INPUT;
import static dev.dewey.processor.code.RuntimeTypes.JSON_OUTPUT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dewey.processor.code.Marks;
import dev.dewey.processor.model.CodecsModel.ChoiceModel;
import dev.dewey.processor.model.CodecsModel.KindModel;
import dev.dewey.processor.type.JsonType;
import java.util.function.Function;

/** Renders the codec of a sealed interface of records. */
final class ChoiceCodecRenderer {
  private final ChoiceModel choice;
  private final Function<JsonType, CodeBlock> codecs;

  private ChoiceCodecRenderer(ChoiceModel choice, Function<JsonType, CodeBlock> codecs) {
    this.choice = choice;
    this.codecs = codecs;
  }

  // private static final class ShapeCodec implements JsonCodec<Shape> {
  static TypeSpec render(ChoiceModel choice, Function<JsonType, CodeBlock> codecs) {
    ChoiceCodecRenderer renderer = new ChoiceCodecRenderer(choice, codecs);
    return TypeSpec.classBuilder(choice.codec())
        .addModifiers(PRIVATE, STATIC, FINAL)
        .addSuperinterface(ParameterizedTypeName.get(JSON_CODEC, choice.type().name()))
        .addField(names("TAG", CodeBlock.of("$S", choice.kinds().tag())))
        .addField(names("KINDS", renderer.kinds()))
        .addMethod(renderer.write())
        .addMethod(renderer.read())
        .build();
  }

  // private static final FieldNames KINDS = FieldNames.of("circle", "square");
  private static FieldSpec names(String constant, CodeBlock names) {
    return FieldSpec.builder(FIELD_NAMES, constant, PRIVATE, STATIC, FINAL)
        .initializer("$T.of($L)", FIELD_NAMES, names)
        .build();
  }

  private CodeBlock kinds() {
    return choice.kinds().records().stream()
        .map(kind -> CodeBlock.of("$S", kind.json()))
        .collect(CodeBlock.joining(", "));
  }

  // public void write(JsonOutput out, Shape value) {
  //   if (value instanceof Circle circle) {
  //     CIRCLE.write(out.tag("type", "circle"), circle);
  //   } else if (value instanceof Square square) {
  //     SQUARE.write(out.tag("type", "square"), square);
  //   }
  // }
  private MethodSpec write() {
    MethodSpec.Builder write =
        MethodSpec.methodBuilder("write")
            .addAnnotation(Marks.OVERRIDE)
            .addModifiers(PUBLIC)
            .addParameter(JSON_OUTPUT, "out")
            .addParameter(choice.type().name(), "value");
    String start = "if";
    for (KindModel kind : choice.kinds().records()) {
      String condition = " (value instanceof $T $N)";
      if (start.equals("if")) {
        write.beginControlFlow(start + condition, kind.type().name(), kind.local());
      } else {
        write.nextControlFlow(start + condition, kind.type().name(), kind.local());
      }
      write.addStatement(
          "$L.write(out.tag($S, $S), $N)",
          codecs.apply(kind.type()),
          choice.kinds().tag(),
          kind.json(),
          kind.local());
      start = "else if";
    }
    return write.endControlFlow().build();
  }

  // public Shape read(JsonInput in) {
  //   return switch (in.nextKind(TAG, KINDS)) {
  //     case 0 -> CIRCLE.read(in);
  //     default -> SQUARE.read(in);
  //   };
  // }
  private MethodSpec read() {
    CodeBlock.Builder cases = CodeBlock.builder();
    int last = choice.kinds().records().size() - 1;
    for (int i = 0; i <= last; i++) {
      String label = i == last ? "default" : "case " + i;
      cases.add(
          "$L -> $L.read(in);\n", label, codecs.apply(choice.kinds().records().get(i).type()));
    }
    return MethodSpec.methodBuilder("read")
        .addAnnotation(Marks.OVERRIDE)
        .addModifiers(PUBLIC)
        .returns(choice.type().name())
        .addParameter(JSON_INPUT, "in")
        .addCode("return switch (in.nextKind(TAG, KINDS)) {\n")
        .addCode(CodeBlock.builder().indent().add(cases.build()).unindent().build())
        .addCode("};\n")
        .build();
  }
}
