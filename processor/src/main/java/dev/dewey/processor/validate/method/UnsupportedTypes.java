package dev.dewey.processor.validate.method;

import dev.dewey.processor.type.JsonComponent;
import dev.dewey.processor.type.JsonForms;
import dev.dewey.processor.type.JsonType;
import dev.dewey.processor.type.JsonType.Unsupported;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what has no JSON form inside of types, and the path to it. */
final class UnsupportedTypes {
  private final JsonForms forms;

  UnsupportedTypes(JsonForms forms) {
    this.forms = forms;
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

  private void collect(String path, JsonType type, Set<JsonType> seen, List<Found> found) {
    if (type instanceof Unsupported unsupported) {
      String shown = path.contains(".") ? path.replaceFirst("^\\.", "") : "";
      found.add(new Found(shown, unsupported));
    } else if (type instanceof JsonType.Required required) {
      collect(path, required.type(), seen, found);
    } else if (type instanceof JsonType.Wide wide) {
      collect(path, wide.type(), seen, found);
    } else if (type instanceof JsonType.Container container) {
      collect(path + container.shape().step(), container.element(), seen, found);
    } else if (type instanceof JsonType.Keyed keyed) {
      collect(path + "{}", keyed.element(), seen, found);
    } else if (type instanceof JsonType.ArrayOf array) {
      collect(path + "[]", array.element(), seen, found);
    } else if (seen.add(type)) {
      inside(path, type, seen, found);
    }
  }

  private void inside(String path, JsonType type, Set<JsonType> seen, List<Found> found) {
    if (type instanceof JsonType.Structure record) {
      for (JsonComponent each : forms.components(record)) {
        collect(path + "." + each.name(), each.type(), seen, found);
      }
    } else if (type instanceof JsonType.Choice choice) {
      forms.kinds(choice).records().values().forEach(each -> collect(path, each, seen, found));
    }
  }
}
