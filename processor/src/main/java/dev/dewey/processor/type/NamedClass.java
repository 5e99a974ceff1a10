package dev.dewey.processor.type;

import com.palantir.javapoet.ClassName;
import java.util.Optional;

/**
 * A class that an annotation names, to be used by generated code.
 *
 * @param name its name
 * @param aging whether it should still be used
 * @param flaw why generated code cannot use it, as a clause; empty if it can
 */
public record NamedClass(ClassName name, Aging aging, Optional<String> flaw) {}
