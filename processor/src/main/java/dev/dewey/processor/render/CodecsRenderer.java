package dev.dewey.processor.render;

import static dev.dewey.processor.code.RuntimeTypes.CONTAINERS;
import static dev.dewey.processor.code.RuntimeTypes.ENUM_CODEC;
import static dev.dewey.processor.code.RuntimeTypes.JSON_CODEC;
import static dev.dewey.processor.code.RuntimeTypes.MAP_KEY;
import static dev.dewey.processor.code.RuntimeTypes.MOSHI_CODEC;
import static dev.dewey.processor.code.RuntimeTypes.NULL_UNMARKED;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dewey.processor.code.CodecExpressions;
import dev.dewey.processor.code.GeneratedSource;
import dev.dewey.processor.code.Marks;
import dev.dewey.processor.model.CodecsModel;
import dev.dewey.processor.model.CodecsModel.ResultModel;
import dev.dewey.processor.model.CodecsModel.Subject;
import dev.dewey.processor.model.CommandsModel;
import dev.dewey.processor.render.layout.Printer;
import dev.dewey.processor.type.JsonType;
import dev.dewey.processor.type.SourceClass;
import java.util.Optional;

/** Renders the codecs of a class with commands. */
public final class CodecsRenderer {
  private final CommandsModel model;
  private final CodecsModel codecs;
  private final CodecExpressions expressions;

  private CodecsRenderer(CommandsModel model) {
    this.model = model;
    this.codecs = model.codecs();
    this.expressions = codecs.expressions();
  }

  /** Renders a class of codecs, or nothing if all commands are periodic. */
  public static Optional<GeneratedSource> render(CommandsModel model) {
    return model.codecs().objects().isEmpty()
        ? Optional.empty()
        : Optional.of(new CodecsRenderer(model).render());
  }

  private GeneratedSource render() {
    SourceClass source = model.source();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(source.codecs())
            .addJavadoc("How arguments and results of {@link $T} travel as JSON.", source.name())
            .addAnnotation(NULL_UNMARKED)
            .addAnnotation(Marks.generated(model.mark()))
            .addAnnotations(Marks.mentioning(codecs.aging()))
            .addModifiers(FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    codecs
        .objects()
        .forEach(
            each ->
                type.addField(object(each.type(), each.subject(), each.constant(), each.codec())));
    codecs
        .choices()
        .forEach(
            each ->
                type.addField(object(each.type(), each.subject(), each.constant(), each.codec())));
    codecs.shared().forEach((json, constant) -> type.addField(shared(json, constant)));
    codecs.results().forEach(each -> type.addField(result(each)));
    codecs
        .objects()
        .forEach(each -> type.addType(new ObjectCodecRenderer(each, this::codec).render()));
    codecs.choices().forEach(each -> type.addType(ChoiceCodecRenderer.render(each, this::codec)));
    return Printer.print(source.codecs(), type.build(), source.surroundings().hidesJavaLang());
  }

  // static final JsonCodec<BeanCommandsTasks.CountBeans.Args> COUNT_BEANS = new CountBeansCodec();
  // static final JsonCodec<Jar> JAR = Containers.nullable(new JarCodec());
  private static FieldSpec object(JsonType type, Subject subject, String constant, String codec) {
    FieldSpec.Builder field = FieldSpec.builder(codecOf(type.name()), constant);
    return switch (subject) {
      case ARGUMENTS -> field.addModifiers(STATIC, FINAL).initializer("new $N()", codec).build();
      case NULLABLE ->
          field
              .addModifiers(STATIC, FINAL)
              .initializer("$T.nullable(new $N())", CONTAINERS, codec)
              .build();
      case REQUIRED ->
          field
              .addModifiers(STATIC, FINAL)
              .initializer("$T.required(new $N())", CONTAINERS, codec)
              .build();
    };
  }

  // static final JsonCodec<List<String>> LIST_OF_STRING = Containers.list(Codecs.STRING);
  private FieldSpec shared(JsonType json, String constant) {
    FieldSpec.Builder field =
        FieldSpec.builder(codecOf(json.name()), constant)
            .addModifiers(STATIC, FINAL)
            .initializer(made(json));
    return isGenericArray(json)
        ? field.addAnnotation(Marks.suppress("unchecked")).build()
        : field.build();
  }

  // static final JsonCodec<String> COUNT_BEANS_RESULT = Codecs.STRING;
  private FieldSpec result(ResultModel result) {
    return FieldSpec.builder(codecOf(result.type().name().box()), result.constant())
        .addModifiers(STATIC, FINAL)
        .initializer(codec(result.type()))
        .build();
  }

  private static TypeName codecOf(TypeName type) {
    return ParameterizedTypeName.get(JSON_CODEC, type);
  }

  // Containers.list(Codecs.STRING)
  private CodeBlock made(JsonType json) {
    if (json instanceof JsonType.Required required) {
      JsonType type = required.type();
      CodeBlock bare = type instanceof JsonType.Custom custom ? custom(custom) : expression(type);
      return CodeBlock.of("$T.required($L)", CONTAINERS, bare);
    }
    if (json instanceof JsonType.Custom custom) {
      return CodeBlock.of("$T.nullable($L)", CONTAINERS, custom(custom));
    }
    if (json instanceof JsonType.Structure || json instanceof JsonType.Choice) {
      return CodeBlock.of("$T.nullable($L)", CONTAINERS, codec(json.required()));
    }
    return expression(json);
  }

  /** The expression of a codec that no constant holds. */
  private CodeBlock expression(JsonType json) {
    if (json instanceof JsonType.Container container) {
      return CodeBlock.of(
          "$T.$L($L)", CONTAINERS, container.shape().method(), codec(container.element()));
    }
    if (json instanceof JsonType.Keyed keyed) {
      return CodeBlock.of("$T.map($L, $L)", CONTAINERS, key(keyed.key()), codec(keyed.element()));
    }
    if (json instanceof JsonType.ArrayOf array) {
      return CodeBlock.of(
          "$T.array($L, $T::new)", CONTAINERS, codec(array.element()), erased(array.name()));
    }
    if (json instanceof JsonType.Wide wide) {
      return CodeBlock.of("$T.wide($L)", CONTAINERS, codec(wide.type()));
    }
    return json instanceof JsonType.Constants constants ? enumCodec(constants) : codec(json);
  }

  // EnumCodec.of(Color.values()).renamed(Color.RED, "rot")
  private static CodeBlock enumCodec(JsonType.Constants type) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.of($T.values())", ENUM_CODEC, type.name());
    type.renamed()
        .forEach((constant, name) -> code.add(".renamed($T.$N, $S)", type.name(), constant, name));
    return code.build();
  }

  // MapKey.LONG
  private static CodeBlock key(JsonType type) {
    return type instanceof JsonType.Constants constants
        ? CodeBlock.of("$L.key()", enumCodec(constants))
        : CodeBlock.of("$T.$N", MAP_KEY, ((JsonType.Ready) type).constant());
  }

  private static CodeBlock custom(JsonType.Custom type) {
    return type.make() == JsonType.Make.MOSHI
        ? CodeBlock.of("$T.of(new $T())", MOSHI_CODEC, type.codec())
        : CodeBlock.of("new $T()", type.codec());
  }

  private static boolean isGenericArray(JsonType json) {
    return json.bare() instanceof JsonType.ArrayOf array
        && !erased(array.name()).equals(array.name());
  }

  private static TypeName erased(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(erased(array.componentType()));
    }
    return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
  }

  private CodeBlock codec(JsonType json) {
    return expressions.of(json);
  }
}
