package dev.dewey.codec;

import com.squareup.moshi.JsonWriter;
import dev.dewey.json.BigNumbers;
import dev.dewey.json.JsonScanner;
import dev.dewey.json.RawJson;
import dev.dewey.message.MessageLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import okio.Buffer;
import okio.BufferedSink;
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
  private final Frames frames = new Frames();
  private Buffer buffer = new Buffer();
  private JsonWriter writer = open(buffer);
  private @Nullable String tag;
  private String kind = "";

  /** Writes values nested as deep as {@link MessageLimits#DEFAULT} says. */
  public JsonOutput() {
    this(MessageLimits.DEFAULT.maxDepth());
  }

  /** Writes values nested so deep and no deeper; at most {@link MessageLimits#MAX_DEPTH}. */
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
    frames.clear();
    tag = null;
    try {
      codec.write(this, value);
      if (!frames.isOneValue()) {
        throw new JsonEncodeException("the codec did not write exactly one value");
      }
      written = true;
    } catch (RuntimeException e) {
      throw JsonEncodeException.discreet(e, frames);
    } finally {
      if (!written) {
        buffer = new Buffer();
        writer = open(buffer);
      }
    }
    byte[] bytes = buffer.readByteArray();
    int comma = bytes[0] == ',' ? 1 : 0;
    return new RawJson(bytes, comma, bytes.length - comma);
  }

  /** Starts an object. */
  public JsonOutput beginObject() {
    checkDepth();
    run(JsonWriter::beginObject);
    frames.pushMap();
    if (tag != null) {
      String name = tag;
      tag = null;
      name(name).value(kind);
    }
    return this;
  }

  /** Starts an object of which it is known what is sensitive. */
  public JsonOutput beginObject(FieldNames names) {
    beginObject();
    frames.know(names);
    return this;
  }

  /** Gives the object that is written next a first field, which says of what kind it is. */
  public JsonOutput tag(String name, String value) {
    tag = name;
    kind = value;
    return this;
  }

  /** Ends an object. */
  public JsonOutput endObject() {
    return end(JsonWriter::endObject);
  }

  /** Starts an array. */
  public JsonOutput beginArray() {
    checkDepth();
    run(JsonWriter::beginArray);
    frames.pushArray();
    return this;
  }

  /** Ends an array. */
  public JsonOutput endArray() {
    return end(JsonWriter::endArray);
  }

  private void checkDepth() {
    if (frames.depth() == maxDepth) {
      throw invalid("the value is nested deeper than " + maxDepth + " levels");
    }
  }

  private JsonOutput end(Step step) {
    if (frames.depth() == 0) {
      throw new IllegalStateException("an array or object ends that has not begun");
    }
    run(step);
    frames.pop();
    return this;
  }

  /** Names the field whose value comes next. */
  public JsonOutput name(String name) {
    frames.named(name);
    Strict.checkUnicode(name, "the name ", this);
    try {
      writer.name(name);
      return this;
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    }
  }

  /** Writes a string. */
  public JsonOutput value(String text) {
    Strict.checkUnicode(text, "the text ", this);
    try {
      writer.value(text);
      return passed();
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    }
  }

  /** Writes a whole number, exactly. */
  public JsonOutput value(long number) {
    try {
      writer.value(number);
      return passed();
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    }
  }

  /**
   * Writes a number.
   *
   * @throws JsonEncodeException if it is infinite or not a number, which JSON cannot say
   */
  public JsonOutput value(double number) {
    checkFinite(number);
    try {
      writer.value(number);
      return passed();
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    }
  }

  /**
   * Writes a number in its own shortest form.
   *
   * @throws JsonEncodeException if it is infinite or not a number, which JSON cannot say
   */
  public JsonOutput value(float number) {
    checkFinite(number);
    return number((Float) number);
  }

  private void checkFinite(double number) {
    if (!Double.isFinite(number)) {
      throw invalid("JSON has no number " + number);
    }
  }

  /** Writes a number with all its digits, in the form that its {@code toString} has. */
  public JsonOutput value(BigDecimal number) {
    return digits(number, BigNumbers.isHuge(number.unscaledValue()));
  }

  /** Writes a number with all its digits. */
  public JsonOutput value(BigInteger number) {
    return digits(number, BigNumbers.isHuge(number));
  }

  private JsonOutput digits(Number number, boolean huge) {
    if (huge || number.toString().length() > JsonScanner.MAX_NUMBER) {
      throw invalid("a number has more than " + JsonScanner.MAX_NUMBER + " characters");
    }
    return number(number);
  }

  private JsonOutput number(Number number) {
    try {
      writer.value(number);
      return passed();
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    }
  }

  /** Writes true or false. */
  public JsonOutput value(boolean bit) {
    try {
      writer.value(bit);
      return passed();
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    }
  }

  /**
   * Writes a value that is JSON already.
   *
   * @throws JsonEncodeException if it is not
   */
  public JsonOutput value(RawJson json) {
    byte[] bytes = Strict.bytes(json, maxDepth - frames.depth(), this);
    try (BufferedSink sink = writer.valueSink()) {
      sink.write(bytes);
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    }
    return passed();
  }

  /** Writes null. */
  public JsonOutput nullValue() {
    run(JsonWriter::nullValue);
    return passed();
  }

  private JsonOutput passed() {
    frames.passed();
    return this;
  }

  private void run(Step step) {
    try {
      step.on(writer);
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    }
  }

  /** Returns the error to throw when the value to write next has no JSON form. */
  public JsonEncodeException invalid(String what) {
    return invalid(what, null);
  }

  /** Returns the same error, and what went wrong underneath. */
  public JsonEncodeException invalid(String what, @Nullable Throwable cause) {
    return new JsonEncodeException(what + ", at " + frames.path(), cause);
  }

  /** Returns the error to throw when the object or array that is being written has none. */
  public JsonEncodeException invalidInside(String what) {
    return new JsonEncodeException(what + ", at " + frames.containerPath());
  }

  private JsonEncodeException failed(Exception cause) {
    return new JsonEncodeException(
        "the codec writes what is no JSON, at " + frames.path() + " (" + cause.getMessage() + ")",
        cause);
  }

  private interface Step {
    void on(JsonWriter json) throws IOException;
  }
}
