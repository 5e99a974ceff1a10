package dev.dewey.processor.declaration;

import dev.dewey.processor.setting.Origin;
import dev.dewey.processor.type.JsonForms;
import dev.dewey.processor.type.SourceClass;
import java.util.List;
import java.util.Optional;

/**
 * A class with commands as its source says it, mistakes included.
 *
 * @param origin where it stands
 * @param source the class
 * @param obstacle why generated code cannot name it, as a clause; empty if it can
 * @param commands its commands, in the order of the source
 * @param forms what the types consist of that travel as JSON
 */
public record ClassDeclaration(
    Origin origin,
    SourceClass source,
    Optional<String> obstacle,
    List<CommandDeclaration> commands,
    JsonForms forms) {}
