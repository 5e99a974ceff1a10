package dev.dewey.processor.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.dewey.processor.type.JsonType;
import java.util.Locale;
import java.util.Map;

/**
 * How code gets at the codecs of types.
 *
 * @param constants the constants of the class of the codecs
 */
public record CodecExpressions(Map<JsonType, String> constants) {
  /** Returns the codec of a type, for the class of the codecs itself. */
  public CodeBlock of(JsonType type) {
    return isReady(type) ? ready(type) : CodeBlock.of("$N", constants.get(type));
  }

  /**
   * Returns the codec of a type, for other classes.
   *
   * @param codecs the class of the codecs
   */
  public CodeBlock of(JsonType type, ClassName codecs) {
    return isReady(type) ? ready(type) : CodeBlock.of("$T.$N", codecs, constants.get(type));
  }

  private static boolean isReady(JsonType type) {
    return type instanceof JsonType.Ready || type instanceof JsonType.Primitive;
  }

  private static CodeBlock ready(JsonType type) {
    return type instanceof JsonType.Ready ready
        ? CodeBlock.of("$T.$N", ready.holder(), ready.constant())
        : CodeBlock.of(
            "$T.$N", RuntimeTypes.CODECS, type.name().toString().toUpperCase(Locale.ROOT));
  }
}
