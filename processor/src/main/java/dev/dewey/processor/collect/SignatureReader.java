package dev.dewey.processor.collect;

import dev.dewey.processor.code.RuntimeTypes;
import dev.dewey.processor.collect.type.JsonNames;
import dev.dewey.processor.collect.type.JsonTypeReader;
import dev.dewey.processor.collect.type.TypeUses;
import dev.dewey.processor.declaration.ParameterDeclaration;
import dev.dewey.processor.declaration.Signature;
import dev.dewey.processor.declaration.Signature.Returned;
import dev.dewey.processor.declaration.Signature.ThrownDeclaration;
import dev.dewey.processor.type.JsonComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what goes into methods and what comes out of them. */
final class SignatureReader {
  private static final String CONTEXT = RuntimeTypes.TASK_CONTEXT.canonicalName();

  private static final Set<String> STAGES =
      Set.of("java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");

  private final Elements elements;
  private final Types types;
  private final TypeUses uses;
  private final JsonTypeReader json;
  private boolean unresolved;

  SignatureReader(Elements elements, Types types, TypeUses uses, JsonTypeReader json) {
    this.elements = elements;
    this.types = types;
    this.uses = uses;
    this.json = json;
  }

  /** Whether some exception was not known to the compiler, or not yet. */
  boolean isUnresolved() {
    return unresolved;
  }

  Signature read(ExecutableElement method, Ranks ranks) {
    List<ParameterDeclaration> parameters = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      parameters.add(parameter(parameter, ranks));
    }
    List<ThrownDeclaration> thrown = method.getThrownTypes().stream().map(this::thrown).toList();
    return new Signature(List.copyOf(parameters), method.isVarArgs(), returned(method), thrown);
  }

  private Returned returned(ExecutableElement method) {
    TypeMirror declared = method.getReturnType();
    TypeMirror value = promised(declared);
    return new Returned(
        uses.of(declared, method), uses.of(value, method), json.readResult(value, method));
  }

  /** Returns what a stage completes with; whatever is no stage, or does not say, is a result. */
  private static TypeMirror promised(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)
        || declared.getTypeArguments().isEmpty()
        || !STAGES.contains(declared.asElement().toString())) {
      return type;
    }
    TypeMirror value = declared.getTypeArguments().get(0);
    boolean says = value instanceof WildcardType wildcard && wildcard.getExtendsBound() != null;
    return says ? ((WildcardType) value).getExtendsBound() : value;
  }

  private ParameterDeclaration parameter(VariableElement parameter, Ranks ranks) {
    TypeMirror type = parameter.asType();
    String name = parameter.getSimpleName().toString();
    Optional<JsonComponent> field =
        isContext(type) ? Optional.empty() : Optional.of(field(name, type, parameter));
    return new ParameterDeclaration(
        name,
        ranks.next(parameter),
        uses.of(type, parameter),
        field,
        JsonNames.fallback(parameter).map(mirror -> ranks.next(parameter, mirror, null)));
  }

  private JsonComponent field(String name, TypeMirror type, VariableElement parameter) {
    return new JsonComponent(
        name,
        name,
        json.read(type, parameter),
        JsonNames.fallback(parameter).map(JsonNames::text),
        JsonNames.isSensitive(parameter));
  }

  private boolean isContext(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED && types.asElement(type).toString().equals(CONTEXT);
  }

  private ThrownDeclaration thrown(TypeMirror type) {
    unresolved |= type.getKind() == TypeKind.ERROR;
    boolean handled =
        Stream.of("java.lang.Exception", "java.lang.Error")
            .map(name -> elements.getTypeElement(name).asType())
            .anyMatch(root -> types.isSubtype(type, root));
    return new ThrownDeclaration(uses.of(type, type), handled);
  }
}
