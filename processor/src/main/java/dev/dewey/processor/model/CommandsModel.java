package dev.dewey.processor.model;

import dev.dewey.processor.code.GeneratedMark;
import dev.dewey.processor.type.Aging;
import dev.dewey.processor.type.SourceClass;
import java.util.List;

/**
 * A class with commands, with nothing wrong about it: all that is printed.
 *
 * @param source the class
 * @param commands its commands, in the order of the source
 * @param codecs the codecs that they need
 * @param aging whether what they mention should still be used
 * @param mark the annotation that says that code is generated
 */
public record CommandsModel(
    SourceClass source,
    List<CommandModel> commands,
    CodecsModel codecs,
    Aging aging,
    GeneratedMark mark) {}
