package dev.dewey.processor.declaration;

import com.palantir.javapoet.TypeName;
import dev.dewey.processor.setting.Origin;
import dev.dewey.processor.type.JsonComponent;
import dev.dewey.processor.type.SourceClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A class with commands as its source says it, mistakes included.
 *
 * @param origin where it stands
 * @param source the class
 * @param obstacle why generated code cannot name it, as a clause; empty if it can
 * @param commands its commands, in the order of the source
 * @param records the records that travel as JSON, by type, in the order in which they are met
 */
public record ClassDeclaration(
    Origin origin,
    SourceClass source,
    Optional<String> obstacle,
    List<CommandDeclaration> commands,
    Map<TypeName, List<JsonComponent>> records) {}
