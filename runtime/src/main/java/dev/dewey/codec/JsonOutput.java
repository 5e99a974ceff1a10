package dev.dewey.codec;

import com.squareup.moshi.JsonWriter;
import dev.dewey.json.Excerpt;
import dev.dewey.json.JsonScanner;
import dev.dewey.json.RawJson;
import dev.dewey.message.MessageLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Where codecs write JSON.
 *
 * <p>One instance writes any number of values, one after the other, and belongs to one thread at a
 * time. Inside, the values are the elements of an array that never ends: so one writer, with its
 * stacks, serves all of them.
 */
public final class JsonOutput {
  private final int maxDepth;
  private Buffer buffer = new Buffer();
  private JsonWriter writer = open(buffer);
  private int depth;

  /** Writes values nested as deep as {@link MessageLimits#DEFAULT} says. */
  public JsonOutput() {
    this(MessageLimits.DEFAULT.maxDepth());
  }

  /** Writes values nested so deep and no deeper. */
  public JsonOutput(int maxDepth) {
    this.maxDepth = maxDepth;
  }

  private static JsonWriter open(Buffer buffer) {
    JsonWriter writer = JsonWriter.of(buffer);
    writer.setSerializeNulls(true);
    try {
      writer.beginArray();
    } catch (IOException e) {
      throw new JsonEncodeException("a buffer in memory cannot be written", e);
    }
    buffer.clear();
    return writer;
  }

  /**
   * Writes one value with a codec and returns its JSON.
   *
   * @throws JsonEncodeException if the value has no JSON form; this output stays usable
   */
  public <T extends @Nullable Object> RawJson toJson(JsonCodec<T> codec, T value) {
    boolean written = false;
    try {
      codec.write(this, value);
      written = true;
    } finally {
      if (!written) {
        reset();
      }
    }
    byte[] bytes = buffer.readByteArray();
    int comma = bytes.length > 0 && bytes[0] == ',' ? 1 : 0;
    return new RawJson(bytes, comma, bytes.length - comma);
  }

  private void reset() {
    buffer = new Buffer();
    writer = open(buffer);
    depth = 0;
  }

  /** Starts an object. */
  public JsonOutput beginObject() {
    enter();
    return write(JsonWriter::beginObject);
  }

  /** Ends an object. */
  public JsonOutput endObject() {
    depth--;
    return write(JsonWriter::endObject);
  }

  /** Starts an array. */
  public JsonOutput beginArray() {
    enter();
    return write(JsonWriter::beginArray);
  }

  /** Ends an array. */
  public JsonOutput endArray() {
    depth--;
    return write(JsonWriter::endArray);
  }

  private void enter() {
    if (++depth > maxDepth) {
      throw new JsonEncodeException(
          "the value is nested deeper than " + maxDepth + " levels at " + path());
    }
  }

  /** Names the field whose value comes next. */
  public JsonOutput name(String name) {
    checkUnicode(name);
    try {
      writer.name(name);
      return this;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Writes a string. */
  public JsonOutput value(String text) {
    checkUnicode(text);
    try {
      writer.value(text);
      return this;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Writes a whole number, exactly. */
  public JsonOutput value(long number) {
    try {
      writer.value(number);
      return this;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Writes a number.
   *
   * @throws JsonEncodeException if it is infinite or not a number, which JSON cannot say
   */
  public JsonOutput value(double number) {
    checkFinite(Double.isFinite(number), number);
    return write(json -> json.value(number));
  }

  /**
   * Writes a number in its own shortest form.
   *
   * @throws JsonEncodeException if it is infinite or not a number, which JSON cannot say
   */
  public JsonOutput value(float number) {
    checkFinite(Float.isFinite(number), number);
    return write(json -> json.value(Float.valueOf(number)));
  }

  private void checkFinite(boolean finite, double number) {
    if (!finite) {
      throw new JsonEncodeException("JSON has no number " + number + ", at " + path());
    }
  }

  /** Writes a number with all its digits. */
  public JsonOutput value(BigDecimal number) {
    return digits(number.toString(), number);
  }

  /** Writes a number with all its digits. */
  public JsonOutput value(BigInteger number) {
    return digits(number.toString(), number);
  }

  private JsonOutput digits(String text, Number number) {
    if (text.length() > JsonScanner.MAX_NUMBER) {
      throw new JsonEncodeException(
          "a number of %d characters is longer than the limit of %d, at %s"
              .formatted(text.length(), JsonScanner.MAX_NUMBER, path()));
    }
    return write(json -> json.value(number));
  }

  /** Writes true or false. */
  public JsonOutput value(boolean bit) {
    return write(json -> json.value(bit));
  }

  /** Writes null. */
  public JsonOutput nullValue() {
    return write(JsonWriter::nullValue);
  }

  private JsonOutput write(Step step) {
    try {
      step.on(writer);
      return this;
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    }
  }

  private JsonEncodeException failed(Exception cause) {
    return new JsonEncodeException(cause.getMessage() + ", at " + path(), cause);
  }

  private String path() {
    return Paths.of(writer.getPath());
  }

  private void checkUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw new JsonEncodeException(
              "the text %s at %s holds half a surrogate pair at index %d"
                  .formatted(Excerpt.quote(text), path(), i));
        }
        i++;
      }
    }
  }

  private interface Step {
    void on(JsonWriter json) throws IOException;
  }
}
