package dev.dewey.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.codec.container.Containers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors do not say what is wrong with a field that is sensitive. */
final class SensitiveFieldsTest {
  private static final JsonCodec<List<Card>> CARDS = Containers.list(Card.CODEC);
  private static final JsonCodec<Map<String, Card>> BY_NAME = Containers.map(Card.CODEC);

  private final Coding coding = new Coding();

  /** A card, the pin of which is nobody's business. */
  private record Card(String owner, int pin, Map<String, Integer> codes, int limit) {
    static final JsonCodec<Card> CODEC = new Codec();

    Card {
      if (limit < 0) {
        throw new IllegalArgumentException("pin " + pin + " cannot have the limit " + limit);
      }
    }
  }

  /** What the processor would write. */
  private static final class Codec implements JsonCodec<Card> {
    private static final FieldNames FIELDS =
        FieldNames.of("owner", "pin", "codes", "limit").withSensitive("pin", "codes");

    @Override
    public void write(JsonOutput out, Card value) {
      out.beginObject(FIELDS);
      Codecs.STRING.write(out.name("owner"), value.owner());
      Codecs.STRING.write(out.name("pin"), value.pin() < 0 ? "minus\ud800" : "" + value.pin());
      Containers.map(Codecs.INT).write(out.name("codes"), value.codes());
      out.name("limit").value(value.limit());
      out.endObject();
    }

    @Override
    public Card read(JsonInput in) {
      String owner = "";
      int pin = 0;
      Map<String, Integer> codes = Map.of();
      int limit = 0;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> owner = Codecs.STRING.read(in);
          case 1 -> pin = in.nextInt();
          case 2 -> codes = Containers.map(Codecs.INT).read(in);
          default -> limit = in.nextInt();
        }
      }
      in.endObject();
      return new Card(owner, pin, codes, limit);
    }
  }

  private static String card(String pin, String codes, String limit) {
    return "{\"owner\":\"Ann\",\"pin\":%s,\"codes\":%s,\"limit\":%s}".formatted(pin, codes, limit);
  }

  private static String hidden(String path) {
    return "what is wrong at " + path + " is not shown, because it is sensitive";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "99999999999 | {}",
        "\"4711\"    | {}",
        "4711.5      | {}",
        "4711        | {\"4711\":\"x\"}",
        "4711        | {\"4711\":1,\"4711\":2}",
        "4711        | []",
      })
  void whatIsWrongWithItIsNotSaid(String pin, String codes) {
    String field = pin.equals("4711") ? "codes" : "pin";
    coding.refuses(card(pin, codes, "1"), Card.CODEC, hidden("$." + field));
    coding.refuses(
        "[" + card("1", "{}", "1") + "," + card(pin, codes, "1") + "]",
        CARDS,
        hidden("$[1]." + field));
  }

  @Test
  void theCauseDoesNotSayItEither() {
    assertThatExceptionOfType(JsonDecodeException.class)
        .isThrownBy(() -> coding.read(card("1e99", "{}", "1"), Card.CODEC))
        .withMessage(hidden("$.pin"))
        .withNoCause();
  }

  @Test
  void whatIsWrongWithOthersIsSaid() {
    coding.refuses(
        card("4711", "{}", "\"x\""),
        Card.CODEC,
        "expected a whole number at $.limit, found a string");
    coding.refuses("{\"pin\":4711}", Card.CODEC, "field $.owner is missing");
    coding.refuses("{\"owner\":\"\",\"limit\":1}", Card.CODEC, "field $.pin is missing");
    coding.refuses(
        "[" + card("4711", "{}", "1") + ",7]", CARDS, "expected an object at $[1], found a number");
    coding.refuses(
        "{\"a\":" + card("4711", "{}", "1") + ",\"b\":7}",
        BY_NAME,
        "expected an object at $.b, found a number");
  }

  @Test
  void whoRefusesTheWholeMayHaveSaidIt() {
    String refused = card("4711", "{\"a\":1}", "-1");
    coding.refuses(refused, Card.CODEC, hidden("$"));
    coding.refuses("[" + card("1", "{}", "1") + "," + refused + "]", CARDS, hidden("$[1]"));
    coding.refuses("{\"a\":" + refused + "}", BY_NAME, hidden("$.a"));
  }

  @Test
  void whoRefusesWhatHoldsTheWholeMayHaveSaidIt() {
    JsonCodec<List<Card>> picky =
        Fake.reading(
            in -> {
              throw new IllegalArgumentException("bad cards " + CARDS.read(in));
            });
    coding.refuses("[" + card("4711", "{}", "1") + "]", picky, hidden("$"));
  }

  @Test
  void theNextValueIsReadAsIfNothingHadBeen() {
    coding.refuses(card("\"4711\"", "{}", "1"), Card.CODEC, hidden("$.pin"));
    coding.refuses("4711", Codecs.STRING, "expected a string at $, found a number");
    assertThat(coding.read(card("4711", "{}", "1"), Card.CODEC).pin()).isEqualTo(4711);
    coding.refuses("4711", Codecs.STRING, "expected a string at $, found a number");
  }

  @Test
  void whatCannotBeWrittenIsNotSaid() {
    coding.refusesToWrite(Card.CODEC, new Card("Ann", -1, Map.of(), 1), hidden("$.pin"));
    coding.refusesToWrite(
        CARDS, List.of(new Card("Ann", 1, Map.of("4711\ud800", 1), 1)), hidden("$[0].codes"));
    coding.refusesToWrite(
        Card.CODEC,
        new Card("\ud800", 4711, Map.of(), 1),
        "the text \"\\ud800\" holds half a surrogate pair at index 0, at $.owner");
  }

  @Test
  void whatACodecOfTheAuthorsThrowsIsNotSaidEither() {
    FieldNames names = FieldNames.of("pin").withSensitive("pin");
    JsonCodec<String> codec =
        new Fake<>(
            out -> {
              out.beginObject(names).name("pin");
              throw new IllegalStateException("4711");
            },
            in -> {
              in.beginObject(names);
              in.nextField();
              throw new IllegalStateException(in.nextString());
            });
    coding.refuses("{\"pin\":\"4711\"}", codec, hidden("$.pin"));
    coding.refusesToWrite(codec, "", hidden("$.pin"));
  }
}
