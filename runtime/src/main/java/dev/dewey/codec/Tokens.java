package dev.dewey.codec;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.dewey.json.RawJson;
import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;

/**
 * The tokens of one value after the other.
 *
 * <p>The values are the elements of an array that never ends: so one reader, with its stacks,
 * serves all of them.
 */
final class Tokens {
  private final Frames frames;
  private Buffer buffer = new Buffer();
  private JsonReader reader;
  private boolean first = true;

  /** Reads tokens; {@code frames} say where, if something is wrong with one. */
  Tokens(Frames frames) {
    this.frames = frames;
    this.reader = open(buffer);
  }

  private Tokens(Frames frames, JsonReader reader) {
    this.frames = frames;
    this.reader = reader;
  }

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

  /** Appends the value to read next. */
  void feed(RawJson json) {
    if (!first) {
      buffer.writeByte(',');
    }
    first = false;
    buffer.write(json.array(), json.offset(), json.length());
  }

  /** Whether all that was fed has been read, but for white space, which is passed. */
  boolean exhausted() {
    for (long i = 0; i < buffer.size(); i++) {
      if (" \t\n\r".indexOf(buffer.getByte(i)) < 0) {
        return false;
      }
    }
    buffer.clear();
    return true;
  }

  /** Forgets what was fed, and where in it the reader stood. */
  void reset() {
    buffer = new Buffer();
    reader = open(buffer);
    first = true;
  }

  JsonReader reader() {
    return reader;
  }

  /** Passes fields up to the next one that has one of these names; returns its number, or -1. */
  int selectName(FieldNames names) {
    try {
      while (reader.hasNext()) {
        int field = reader.selectName(names.options());
        if (field >= 0) {
          return field;
        }
        skipName();
        reader.skipValue();
      }
      return -1;
    } catch (IOException | JsonDataException e) {
      throw malformed(e);
    }
  }

  /** Passes an unknown name; the tag of the object is one, once. */
  private void skipName() throws IOException {
    String tag = frames.tag();
    if (tag == null) {
      reader.skipName();
    } else if (tag.equals(reader.nextName()) && !frames.seeTag()) {
      throw new JsonDecodeException("field " + frames.path() + " stands twice");
    }
  }

  /** Returns the tokens from here on, to be looked at without passing any. */
  Tokens ahead() {
    return new Tokens(frames, reader.peekJson());
  }

  /** Refuses anything but this token, which is not passed. */
  void expect(Token token, String expected) {
    Token found = peek();
    if (found != token) {
      throw unexpected(expected, found);
    }
  }

  JsonDecodeException unexpected(String expected, Token found) {
    return new JsonDecodeException(
        "expected " + expected + " at " + frames.path() + ", found " + nameOf(found));
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

  /** Passes a value of any kind, and returns it as it is written. */
  RawJson source() {
    return call(
        from -> {
          try (BufferedSource source = from.nextSource()) {
            return RawJson.of(source.readByteArray());
          }
        });
  }

  Token peek() {
    return call(JsonReader::peek);
  }

  void run(Step step) {
    try {
      step.on(reader);
    } catch (IOException | JsonDataException e) {
      throw malformed(e);
    }
  }

  <V> V call(Question<V> question) {
    try {
      return question.ask(reader);
    } catch (IOException | JsonDataException e) {
      throw malformed(e);
    }
  }

  private JsonDecodeException malformed(Exception cause) {
    return new JsonDecodeException("the JSON is malformed at " + frames.path(), cause);
  }

  /** Passes a token. */
  interface Step {
    void on(JsonReader reader) throws IOException;
  }

  /** Passes or peeks at a token, and says something about it. */
  interface Question<V> {
    V ask(JsonReader reader) throws IOException;
  }
}
