package dev.dewey.processor.diagnostic;

import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.declaration.CommandDeclaration;

/** Something that classes with commands keep to. */
@FunctionalInterface
public interface Rule {
  /** Reports what in a class breaks it. */
  void check(ClassDeclaration declaration, Report report);

  /** Something that each command keeps to by itself. */
  @FunctionalInterface
  interface OfCommand {
    /** Reports what in a command breaks it. */
    void check(CommandDeclaration command, Report report);
  }

  /** Holds every command to a rule. */
  static Rule each(OfCommand rule) {
    return (declaration, report) ->
        declaration.commands().forEach(command -> rule.check(command, report));
  }
}
