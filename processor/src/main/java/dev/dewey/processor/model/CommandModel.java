package dev.dewey.processor.model;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.code.CommandNaming;
import java.util.Optional;

/**
 * One command, with nothing wrong about it.
 *
 * @param naming what it is called
 * @param kind who starts it
 * @param method the method that it runs
 * @param invoker the class whose {@code invoker()} to use; empty for the installed one
 * @param options how its calls are treated
 */
public record CommandModel(
    CommandNaming naming,
    CommandKind kind,
    MethodModel method,
    Optional<ClassName> invoker,
    OptionsModel options) {}
