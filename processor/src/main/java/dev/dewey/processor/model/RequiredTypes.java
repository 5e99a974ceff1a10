package dev.dewey.processor.model;

import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.declaration.ParameterDeclaration;
import dev.dewey.processor.type.JsonType;
import java.util.HashSet;
import java.util.Set;

/** Finds the records and interfaces that may not be null, in some place at least. */
final class RequiredTypes {
  private final Set<JsonType> found = new HashSet<>();

  private RequiredTypes() {}

  static Set<JsonType> of(ClassDeclaration declaration) {
    RequiredTypes types = new RequiredTypes();
    for (CommandDeclaration each : declaration.commands()) {
      for (ParameterDeclaration parameter : each.method().signature().parameters()) {
        parameter.json().ifPresent(types::visit);
      }
      types.visit(each.method().signature().result().json());
    }
    declaration
        .forms()
        .records()
        .values()
        .forEach(components -> components.forEach(each -> types.visit(each.type())));
    // A record of an interface has a tag, and so is there.
    declaration
        .forms()
        .choices()
        .values()
        .forEach(each -> types.found.addAll(each.records().values()));
    return types.found;
  }

  private void visit(JsonType type) {
    if (type instanceof JsonType.Required required) {
      found.add(required.type());
    }
    type.parts().forEach(this::visit);
  }
}
