package dev.dewey.processor.collect.type;

import com.palantir.javapoet.TypeName;
import dev.dewey.processor.code.RuntimeTypes;
import dev.dewey.processor.type.JsonType;
import dev.dewey.processor.type.JsonType.Make;
import dev.dewey.processor.type.NamedClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the codecs that the author names: the nearest to a type wins. */
final class CustomCodecs {
  private final Elements elements;
  private final Types types;
  private final NamedClasses classes;
  private final TypeElement commands;

  /** Finds codecs for what a class with commands passes. */
  CustomCodecs(Elements elements, Types types, Access access, TypeElement commands) {
    this.elements = elements;
    this.types = types;
    this.classes = new NamedClasses(elements, types, access);
    this.commands = commands;
  }

  /** Returns the form of a type that is written there, if a codec is named for it. */
  Optional<JsonType> find(TypeMirror type, Element at) {
    List<Element> scopes = around(at);
    if (type instanceof DeclaredType declared) {
      scopes.add(declared.asElement());
    }
    scopes.addAll(around(commands));
    return scopes.stream()
        .flatMap(scope -> JsonNames.codecs(scope).stream())
        .flatMap(codec -> form(codec, TypeName.get(type).withoutAnnotations()).stream())
        .findFirst();
  }

  private static List<Element> around(Element at) {
    List<Element> scopes = new ArrayList<>();
    for (Element each = at; each != null; each = each.getEnclosingElement()) {
      scopes.add(each);
    }
    return scopes;
  }

  /** Returns the first codec that a declaration names and that has no use in the form of it. */
  Optional<TypeMirror> unused(Element at, JsonType form) {
    return JsonNames.codecs(at).stream().filter(codec -> !uses(form, codec)).findFirst();
  }

  private static boolean uses(JsonType form, TypeMirror codec) {
    if (form instanceof JsonType.Custom custom) {
      return custom.codec().equals(TypeName.get(codec));
    }
    if (form instanceof JsonType.Required required) {
      return uses(required.type(), codec);
    }
    if (form instanceof JsonType.Wide wide) {
      return uses(wide.type(), codec);
    }
    if (form instanceof JsonType.ArrayOf array) {
      return uses(array.element(), codec);
    }
    if (form instanceof JsonType.Keyed keyed) {
      return uses(keyed.element(), codec);
    }
    return form instanceof JsonType.Unsupported
        || (form instanceof JsonType.Container container && uses(container.element(), codec))
        || (form instanceof JsonType.Structure record
            && record.arguments().stream().anyMatch(each -> uses(each, codec)));
  }

  private Optional<JsonType> form(TypeMirror codec, TypeName wanted) {
    Optional<Handled> handled =
        handled(codec, RuntimeTypes.JSON_CODEC.canonicalName(), Make.OWN)
            .or(() -> handled(codec, RuntimeTypes.MOSHI_ADAPTER.canonicalName(), Make.MOSHI));
    if (handled.isEmpty()) {
      return Optional.of(
          Refusals.codec(
              wanted,
              codec + " of @JsonWith is neither a JsonCodec of one type nor a JsonAdapter of Moshi",
              "Name a class that implements JsonCodec<" + wanted + ">."));
    }
    if (!handled.get().type().equals(wanted)) {
      return Optional.empty();
    }
    NamedClass named = classes.made(codec);
    return Optional.of(
        named.flaw().isPresent()
            ? Refusals.codec(
                wanted,
                "@JsonWith names a codec that cannot be made: " + named.flaw().get(),
                "Give it a constructor without parameters that its package can see.")
            : new JsonType.Custom(wanted, named.name(), handled.get().make()));
  }

  /** The type that a codec is for, and whose codec it is. */
  private record Handled(TypeName type, Make make) {}

  private Optional<Handled> handled(TypeMirror codec, String root, Make make) {
    TypeElement wanted = elements.getTypeElement(root);
    return wanted == null
        ? Optional.empty()
        : KindsReader.asSuper(types, codec, wanted)
            .filter(found -> found.getTypeArguments().size() == 1)
            .map(found -> TypeName.get(found.getTypeArguments().get(0)).withoutAnnotations())
            .map(type -> new Handled(type, make));
  }
}
