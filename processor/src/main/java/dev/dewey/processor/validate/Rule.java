package dev.dewey.processor.validate;

import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.declaration.CommandDeclaration;

/** Something that classes with commands keep to. */
@FunctionalInterface
interface Rule {
  void check(ClassDeclaration declaration, Report report);

  /** Something that each command keeps to by itself. */
  @FunctionalInterface
  interface OfCommand {
    void check(CommandDeclaration command, Report report);
  }

  /** Holds every command to a rule. */
  static Rule each(OfCommand rule) {
    return (declaration, report) ->
        declaration.commands().forEach(command -> rule.check(command, report));
  }
}
