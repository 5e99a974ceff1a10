package dev.dewey.codec;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.dewey.json.Excerpt;
import dev.dewey.json.RawJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Where codecs read JSON from, strictly: no text is taken for a number, no number is rounded or
 * wrapped, no field may stand twice.
 *
 * <p>One instance reads any number of values, one after the other, and belongs to one thread at a
 * time. Inside, the values are the elements of an array that never ends: so one reader, with its
 * stacks, serves all of them.
 */
public final class JsonInput {
  private final ObjectFrames frames = new ObjectFrames();
  private Buffer buffer = new Buffer();
  private JsonReader reader = open(buffer);
  private boolean first = true;

  /** Reads values of any kind. */
  public JsonInput() {}

  private static JsonReader open(Buffer buffer) {
    JsonReader reader = JsonReader.of(buffer);
    try {
      buffer.writeByte('[');
      reader.beginArray();
    } catch (IOException e) {
      throw new JsonDecodeException("a buffer in memory cannot be read", e);
    }
    return reader;
  }

  /**
   * Reads one value with a codec.
   *
   * @throws JsonDecodeException if it is no such value; this input stays usable
   */
  public <T extends @Nullable Object> T fromJson(RawJson json, JsonCodec<T> codec) {
    boolean read = false;
    if (!first) {
      buffer.writeByte(',');
    }
    first = false;
    buffer.write(json.array(), json.offset(), json.length());
    try {
      T value = codec.read(this);
      read = buffer.exhausted();
      if (!read) {
        throw new JsonDecodeException("there is more after the value");
      }
      return value;
    } finally {
      if (!read) {
        reset();
      }
    }
  }

  private void reset() {
    buffer = new Buffer();
    reader = open(buffer);
    first = true;
    frames.clear();
  }

  /** Starts an object whose fields are known. */
  public void beginObject(FieldNames names) {
    expect(Token.BEGIN_OBJECT, "an object");
    frames.push(names);
    run(JsonReader::beginObject);
  }

  /**
   * Moves to the next known field of the object and returns its number, or -1 after the last one;
   * unknown fields are passed over.
   *
   * @throws JsonDecodeException if the field stood there before
   */
  public int nextField() {
    try {
      while (reader.hasNext()) {
        int field = reader.selectName(frames.names().options());
        if (field >= 0) {
          if (!frames.see(field)) {
            throw new JsonDecodeException("field " + path() + " stands twice");
          }
          return field;
        }
        reader.skipName();
        reader.skipValue();
      }
      return -1;
    } catch (IOException | JsonDataException e) {
      throw failed(e);
    }
  }

  /** Starts an object whose field names are data: the keys of a map. */
  public void beginMap() {
    expect(Token.BEGIN_OBJECT, "an object");
    frames.push(FieldNames.of());
    run(JsonReader::beginObject);
  }

  /** Reads the next key of a map. */
  public String nextKey() {
    try {
      return reader.nextName();
    } catch (IOException | JsonDataException e) {
      throw failed(e);
    }
  }

  /**
   * Ends an object or map.
   *
   * @throws JsonDecodeException if a field is missing
   */
  public void endObject() {
    String missing = frames.missing();
    if (missing != null) {
      throw new JsonDecodeException("field " + objectPath() + "." + missing + " is missing");
    }
    frames.pop();
    run(JsonReader::endObject);
  }

  private String objectPath() {
    String path = path();
    return path.substring(0, path.lastIndexOf('.') < 0 ? path.length() : path.lastIndexOf('.'));
  }

  /** Starts an array. */
  public void beginArray() {
    expect(Token.BEGIN_ARRAY, "an array");
    run(JsonReader::beginArray);
  }

  /** Whether the array or map has another element. */
  public boolean hasNext() {
    try {
      return reader.hasNext();
    } catch (IOException | JsonDataException e) {
      throw failed(e);
    }
  }

  /** Ends an array. */
  public void endArray() {
    run(JsonReader::endArray);
  }

  /** Passes a null if one is next, and says whether. */
  public boolean nextNull() {
    if (peek() != Token.NULL) {
      return false;
    }
    run(JsonReader::nextNull);
    return true;
  }

  /** Reads a string. */
  public String nextString() {
    expect(Token.STRING, "a string");
    return text();
  }

  /** Reads true or false. */
  public boolean nextBoolean() {
    expect(Token.BOOLEAN, "true or false");
    try {
      return reader.nextBoolean();
    } catch (IOException | JsonDataException e) {
      throw failed(e);
    }
  }

  /** Reads a whole number of 64 bits. */
  public long nextLong() {
    expect(Token.NUMBER, "a whole number");
    try {
      return reader.nextLong();
    } catch (IOException | JsonDataException | NumberFormatException | ArithmeticException e) {
      throw new JsonDecodeException(
          "the number at " + path() + " is no whole number of 64 bits", e);
    }
  }

  /** Reads a whole number of 32 bits. */
  public int nextInt() {
    return (int) nextLong(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /**
   * Reads a whole number within bounds.
   *
   * @param min the least allowed
   * @param max the greatest allowed
   */
  public long nextLong(long min, long max) {
    long number = nextLong();
    if (number < min || number > max) {
      throw invalid(number + " is not between " + min + " and " + max);
    }
    return number;
  }

  /** Reads a number of double precision; one too large for it is refused, not made infinite. */
  public double nextDouble() {
    expect(Token.NUMBER, "a number");
    try {
      return reader.nextDouble();
    } catch (IOException | JsonDataException e) {
      throw new JsonDecodeException("the number at " + path() + " is too large", e);
    }
  }

  /** Reads a number with all its digits. */
  public BigDecimal nextDecimal() {
    expect(Token.NUMBER, "a number");
    return new BigDecimal(text());
  }

  /** Reads a whole number of any length. */
  public BigInteger nextInteger() {
    expect(Token.NUMBER, "a whole number");
    String digits = text();
    try {
      return new BigInteger(digits);
    } catch (NumberFormatException e) {
      throw invalid(Excerpt.quote(digits) + " is no whole number");
    }
  }

  private String text() {
    try {
      return reader.nextString();
    } catch (IOException | JsonDataException e) {
      throw failed(e);
    }
  }

  /** Returns the error to throw when the value just read, though JSON, is not a valid one. */
  public JsonDecodeException invalid(String what) {
    return new JsonDecodeException(what + ", at " + Paths.ofRead(reader.getPath()));
  }

  private void expect(Token token, String expected) {
    Token found = peek();
    if (found != token) {
      throw new JsonDecodeException(
          "expected " + expected + " at " + path() + ", found " + nameOf(found));
    }
  }

  private static String nameOf(Token token) {
    return switch (token) {
      case BEGIN_ARRAY -> "an array";
      case BEGIN_OBJECT -> "an object";
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      case NAME, END_ARRAY, END_OBJECT, END_DOCUMENT -> "no value";
    };
  }

  private Token peek() {
    try {
      return reader.peek();
    } catch (IOException | JsonDataException e) {
      throw failed(e);
    }
  }

  private void run(Step step) {
    try {
      step.on(reader);
    } catch (IOException | JsonDataException e) {
      throw failed(e);
    }
  }

  private JsonDecodeException failed(Exception cause) {
    return new JsonDecodeException(
        Excerpt.quote(String.valueOf(cause.getMessage())) + ", at " + path(), cause);
  }

  private String path() {
    return Paths.of(reader.getPath());
  }

  private interface Step {
    void on(JsonReader reader) throws IOException;
  }
}
