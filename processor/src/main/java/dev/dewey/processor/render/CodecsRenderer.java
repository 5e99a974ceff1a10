package dev.dewey.processor.render;

import static dev.dewey.processor.code.RuntimeTypes.CODECS;
import static dev.dewey.processor.code.RuntimeTypes.CONTAINERS;
import static dev.dewey.processor.code.RuntimeTypes.JSON_CODEC;
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
import dev.dewey.processor.code.GeneratedSource;
import dev.dewey.processor.model.CodecsModel;
import dev.dewey.processor.model.CodecsModel.ObjectModel;
import dev.dewey.processor.model.CodecsModel.ResultModel;
import dev.dewey.processor.model.CodecsModel.Subject;
import dev.dewey.processor.model.CommandsModel;
import dev.dewey.processor.render.layout.Printer;
import dev.dewey.processor.type.JsonType;
import dev.dewey.processor.type.SourceClass;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Renders the codecs of a class with commands. */
public final class CodecsRenderer {
  private final CommandsModel model;
  private final CodecsModel codecs;
  private final Map<TypeName, String> structures = new HashMap<>();

  private CodecsRenderer(CommandsModel model) {
    this.model = model;
    this.codecs = model.codecs();
    for (ObjectModel each : codecs.objects()) {
      structures.put(each.type(), each.constant());
    }
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
    codecs.objects().forEach(each -> type.addField(object(each)));
    codecs.shared().forEach((json, constant) -> type.addField(shared(json, constant)));
    codecs.results().forEach(each -> type.addField(result(each)));
    codecs
        .objects()
        .forEach(each -> type.addType(new ObjectCodecRenderer(each, this::codec).render()));
    return Printer.print(source.codecs(), type.build(), source.surroundings().hidesJavaLang());
  }

  // static final JsonCodec<BeanCommandsTasks.CountBeans.Args> COUNT_BEANS = new CountBeansCodec();
  // private static final JsonCodec<Jar> JAR = Containers.nullable(new JarCodec());
  private FieldSpec object(ObjectModel object) {
    FieldSpec.Builder field = FieldSpec.builder(codecOf(object.type()), object.constant());
    return object.subject() == Subject.ARGUMENTS
        ? field.addModifiers(STATIC, FINAL).initializer("new $N()", object.codec()).build()
        : field
            .addModifiers(PRIVATE, STATIC, FINAL)
            .initializer("$T.nullable(new $N())", CONTAINERS, object.codec())
            .build();
  }

  // private static final JsonCodec<List<String>> LIST_OF_STRING = Containers.list(Codecs.STRING);
  private FieldSpec shared(JsonType json, String constant) {
    FieldSpec.Builder field =
        FieldSpec.builder(codecOf(json.name()), constant)
            .addModifiers(PRIVATE, STATIC, FINAL)
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
    if (json instanceof JsonType.Container container) {
      return CodeBlock.of(
          "$T.$L($L)", CONTAINERS, container.shape().method(), codec(container.element()));
    }
    if (json instanceof JsonType.ArrayOf array) {
      return CodeBlock.of(
          "$T.array($L, $T::new)", CONTAINERS, codec(array.element()), erased(array.name()));
    }
    return CodeBlock.of("$T.enumOf($T.values())", CONTAINERS, json.name());
  }

  private static boolean isGenericArray(JsonType json) {
    return json instanceof JsonType.ArrayOf array && !erased(array.name()).equals(array.name());
  }

  private static TypeName erased(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(erased(array.componentType()));
    }
    return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
  }

  /** The expression of a codec: a constant of the runtime, or of this class. */
  private CodeBlock codec(JsonType json) {
    if (json instanceof JsonType.Ready ready) {
      return CodeBlock.of("$T.$N", ready.holder(), ready.constant());
    }
    if (json instanceof JsonType.Primitive primitive) {
      return CodeBlock.of("$T.$N", CODECS, primitive.name().toString().toUpperCase(Locale.ROOT));
    }
    String constant =
        json instanceof JsonType.Structure
            ? structures.get(json.name())
            : codecs.shared().get(json);
    return CodeBlock.of("$N", constant);
  }
}
