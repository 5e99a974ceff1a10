package dev.dewey.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.dewey.processor.code.Names;
import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.type.JsonType;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names the codecs of a class with commands, each after what it is for. */
final class CodecNames {
  private final Names constants;
  private final Names classes;

  CodecNames(ClassDeclaration declaration) {
    Set<String> taken = new TreeSet<>(declaration.source().surroundings().unqualifiable());
    taken.add(declaration.source().codecs().simpleName());
    classes = Names.without(taken);
    Set<String> commands = new TreeSet<>();
    declaration.commands().forEach(each -> commands.add(Names.constant(each.method().name())));
    constants = Names.without(commands);
  }

  /** Takes the class of a codec. */
  String codec(String words) {
    return classes.take(words + "Codec");
  }

  /** Takes a constant. */
  String constant(String wanted) {
    return constants.take(wanted);
  }

  /** Takes the constant of a type: {@code LIST_OF_STRING}. */
  String constant(String prefix, JsonType type) {
    return constants.take(prefix + nameOf(type));
  }

  private static String nameOf(JsonType type) {
    if (type instanceof JsonType.Required required) {
      return nameOf(required.type());
    }
    if (type instanceof JsonType.Container container) {
      return container.shape().name() + "_OF_" + nameOf(container.element());
    }
    if (type instanceof JsonType.Keyed keyed) {
      return "MAP_BY_" + nameOf(keyed.key()) + "_OF_" + nameOf(keyed.element());
    }
    if (type instanceof JsonType.ArrayOf array) {
      return nameOf(array.element()) + "_ARRAY";
    }
    return type instanceof JsonType.Ready ready
        ? ready.constant()
        : Names.constant(wordsOf(type.name()));
  }

  /** Spells a type in one word: {@code PageOfString}. */
  static String wordsOf(TypeName type) {
    if (type instanceof ParameterizedTypeName parameterized) {
      return parameterized.typeArguments().stream()
          .map(CodecNames::wordsOf)
          .collect(Collectors.joining("And", wordsOf(parameterized.rawType()) + "Of", ""));
    }
    if (type instanceof WildcardTypeName wildcard) {
      return "Any" + wordsOf(wildcard.upperBounds().get(0));
    }
    if (type instanceof ClassName name) {
      return name.simpleName();
    }
    return type.toString().replaceAll("[^\\p{Alnum}]", "");
  }
}
