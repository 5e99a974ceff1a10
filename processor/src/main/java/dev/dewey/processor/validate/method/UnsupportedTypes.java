package dev.dewey.processor.validate.method;

import com.palantir.javapoet.TypeName;
import dev.dewey.processor.type.JsonComponent;
import dev.dewey.processor.type.JsonType;
import dev.dewey.processor.type.JsonType.Unsupported;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what has no JSON form inside of types, and the path to it. */
final class UnsupportedTypes {
  private final Map<TypeName, List<JsonComponent>> records;

  UnsupportedTypes(Map<TypeName, List<JsonComponent>> records) {
    this.records = records;
  }

  /**
   * A type without a JSON form.
   *
   * @param path how to get to it through the components of records; empty if there are none
   * @param type the type
   */
  record Found(String path, Unsupported type) {
    String reason() {
      return path.isEmpty() ? type.reason() : "of its %s: %s".formatted(path, type.reason());
    }

    String remedy(String usual) {
      return type.remedy().orElse(usual);
    }
  }

  List<Found> in(Optional<JsonType> type) {
    List<Found> found = new ArrayList<>();
    type.ifPresent(each -> collect("", each, new HashSet<>(), found));
    return found;
  }

  private void collect(String path, JsonType type, Set<TypeName> seen, List<Found> found) {
    if (type instanceof Unsupported unsupported) {
      String shown = path.contains(".") ? path.replaceFirst("^\\.", "") : "";
      found.add(new Found(shown, unsupported));
    } else if (type instanceof JsonType.Container container) {
      collect(path + container.shape().step(), container.element(), seen, found);
    } else if (type instanceof JsonType.ArrayOf array) {
      collect(path + "[]", array.element(), seen, found);
    } else if (type instanceof JsonType.Structure && seen.add(type.name())) {
      for (JsonComponent each : records.getOrDefault(type.name(), List.of())) {
        collect(path + "." + each.name(), each.type(), seen, found);
      }
    }
  }
}
