package dev.dewey.processor.render;

import static dev.dewey.processor.code.RuntimeTypes.CODECS;
import static dev.dewey.processor.code.RuntimeTypes.FIELD_NAMES;
import static dev.dewey.processor.code.RuntimeTypes.JSON_CODEC;
import static dev.dewey.processor.code.RuntimeTypes.JSON_INPUT;
import static dev.dewey.processor.code.RuntimeTypes.JSON_OUTPUT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dewey.processor.code.Marks;
import dev.dewey.processor.model.CodecsModel.FieldModel;
import dev.dewey.processor.model.CodecsModel.ObjectModel;
import dev.dewey.processor.type.JsonType;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Renders the codec of a JSON object: the arguments of a command, or a record. */
final class ObjectCodecRenderer {
  private static final ClassName STRING = ClassName.get("java.lang", "String");

  private final ObjectModel object;
  private final List<FieldModel> fields;
  private final Function<JsonType, CodeBlock> codecs;

  ObjectCodecRenderer(ObjectModel object, Function<JsonType, CodeBlock> codecs) {
    this.object = object;
    this.fields = object.fields();
    this.codecs = codecs;
  }

  // private static final class JarCodec implements JsonCodec<Jar> {
  TypeSpec render() {
    return TypeSpec.classBuilder(object.codec())
        .addModifiers(PRIVATE, STATIC, FINAL)
        .addSuperinterface(ParameterizedTypeName.get(JSON_CODEC, object.type().name()))
        .addField(names())
        .addMethod(write())
        .addMethod(read())
        .build();
  }

  // private static final FieldNames FIELDS = FieldNames.of("name", "beans");
  private FieldSpec names() {
    CodeBlock.Builder names =
        CodeBlock.builder().add("$T.of($L)", FIELD_NAMES, names(field -> true));
    CodeBlock optional = names(field -> field.fallback().isPresent());
    if (!optional.isEmpty()) {
      names.add(".withOptional($L)", optional);
    }
    if (isGuarded()) {
      names.add(".withSensitive($L)", names(FieldModel::isSensitive));
    }
    return FieldSpec.builder(FIELD_NAMES, "FIELDS", PRIVATE, STATIC, FINAL)
        .initializer(names.build())
        .build();
  }

  private CodeBlock names(Predicate<FieldModel> which) {
    return fields.stream()
        .filter(which)
        .map(field -> CodeBlock.of("$S", field.json()))
        .collect(CodeBlock.joining(", "));
  }

  /** Whether errors shall not say what is wrong with every field. */
  private boolean isGuarded() {
    return fields.stream().anyMatch(FieldModel::isSensitive);
  }

  // public void write(JsonOutput out, Jar value) {
  //   out.beginObject();
  //   Codecs.STRING.write(out.name("name"), value.name());
  //   out.name("beans").value(value.beans());
  //   out.endObject();
  // }
  private MethodSpec write() {
    MethodSpec.Builder write =
        MethodSpec.methodBuilder("write")
            .addAnnotation(Marks.OVERRIDE)
            .addModifiers(PUBLIC)
            .addParameter(JSON_OUTPUT, "out")
            .addParameter(object.type().name(), "value")
            .addStatement("out.beginObject($L)", isGuarded() ? "FIELDS" : "");
    for (FieldModel field : fields) {
      write.addStatement(written(field));
    }
    return write.addStatement("out.endObject()").build();
  }

  private CodeBlock written(FieldModel field) {
    if (!(field.type() instanceof JsonType.Primitive)) {
      return CodeBlock.of(
          "$L.write(out.name($S), value.$N())",
          codecs.apply(field.type()),
          field.json(),
          field.accessor());
    }
    return field.type().name().equals(TypeName.CHAR)
        ? CodeBlock.of(
            "out.name($S).value($T.valueOf(value.$N()))", field.json(), STRING, field.accessor())
        : CodeBlock.of("out.name($S).value(value.$N())", field.json(), field.accessor());
  }

  // public Jar read(JsonInput in) {
  //   String name = null;
  //   int beans = 0;
  //   in.beginObject(FIELDS);
  //   for (int field = in.nextField(); field >= 0; field = in.nextField()) {
  //     switch (field) {
  //       case 0 -> name = Codecs.STRING.read(in);
  //       case 1 -> beans = in.nextInt();
  //     }
  //   }
  //   in.endObject();
  //   return new Jar(name, beans);
  // }
  private MethodSpec read() {
    MethodSpec.Builder read =
        MethodSpec.methodBuilder("read")
            .addAnnotation(Marks.OVERRIDE)
            .addModifiers(PUBLIC)
            .returns(object.type().name())
            .addParameter(JSON_INPUT, "in");
    for (FieldModel field : fields) {
      CodeBlock first = field.fallback().orElseGet(() -> CodeBlock.of(zero(field.type())));
      read.addStatement("$T $N = $L", field.type().name(), field.local(), first);
    }
    read.addStatement("in.beginObject(FIELDS)");
    if (fields.isEmpty()) {
      read.addStatement("in.nextField()");
    } else {
      addSwitch(read);
    }
    String values = fields.stream().map(FieldModel::local).collect(Collectors.joining(", "));
    String diamond = object.type().name() instanceof ParameterizedTypeName ? "<>" : "";
    return read.addStatement("in.endObject()")
        .addStatement("return new $T$L($L)", rawType(), diamond, values)
        .build();
  }

  private TypeName rawType() {
    return object.type().name() instanceof ParameterizedTypeName parameterized
        ? parameterized.rawType()
        : object.type().name();
  }

  private void addSwitch(MethodSpec.Builder read) {
    read.beginControlFlow("for (int field = in.nextField(); field >= 0; field = in.nextField())");
    read.beginControlFlow("switch (field)");
    for (int i = 0; i < fields.size(); i++) {
      FieldModel field = fields.get(i);
      read.addStatement("case $L -> $N = $L", i, field.local(), readOne(field.type()));
    }
    read.endControlFlow();
    read.endControlFlow();
  }

  private static String zero(JsonType type) {
    if (!(type instanceof JsonType.Primitive)) {
      return "null";
    }
    return type.name().equals(TypeName.BOOLEAN) ? "false" : "0";
  }

  private CodeBlock readOne(JsonType type) {
    if (!(type instanceof JsonType.Primitive)) {
      return CodeBlock.of("$L.read(in)", codecs.apply(type));
    }
    return switch (type.name().toString()) {
      case "boolean" -> CodeBlock.of("in.nextBoolean()");
      case "int" -> CodeBlock.of("in.nextInt()");
      case "long" -> CodeBlock.of("in.nextLong()");
      case "double" -> CodeBlock.of("in.nextDouble()");
      case "byte" -> CodeBlock.of("$T.nextByte(in)", CODECS);
      case "short" -> CodeBlock.of("$T.nextShort(in)", CODECS);
      case "float" -> CodeBlock.of("$T.nextFloat(in)", CODECS);
      default -> CodeBlock.of("$T.nextChar(in)", CODECS);
    };
  }
}
