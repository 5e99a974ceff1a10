package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Null is refused where the author's annotations do not allow it, both ways, with the path. */
class NullnessTest {
  private static final String JOBS =
      """
      package com.example;

      import dev.dewey.QueueCommand;
      import java.util.*;
      import org.jspecify.annotations.*;

      @NullMarked
      public class Jobs {
        @QueueCommand
        static @Nullable String run(
            List<String> some, List<@Nullable String> gaps, @Nullable List<String> none,
            Page<String> page, Page<@Nullable String> loose, Optional<String> maybe,
            String[] plain, @Nullable String[] holes, Map<String, Bean> beans,
            @Nullable Bean bean) {
          return null;
        }

        @QueueCommand
        static String name() {
          return "";
        }

        @NullUnmarked
        @QueueCommand
        static String unmarked(String it, @NonNull String some) {
          return it;
        }

        record Page<T extends @Nullable Object>(T first, @Nullable T last) {}

        record Bean(String name, @Nullable Bean next) {}
      }
      """;

  private static final String MAIN =
      """
      package com.example;

      import dev.dewey.codec.*;
      import dev.dewey.json.RawJson;
      import java.util.*;

      class Main {
        static final String GOOD =
            "{'some':['a'],'gaps':[null],'none':null,'page':{'first':'a','last':null},"
                + "'loose':{'first':null,'last':null},'maybe':null,'plain':['a'],'holes':[null],"
                + "'beans':{'a':{'name':'b','next':null}},'bean':null}";

        static List<String> main() {
          List<String> said = new ArrayList<>();
          said.add(read(GOOD));
          said.add(read(GOOD.replace("'some':['a']", "'some':null")));
          said.add(read(GOOD.replace("'some':['a']", "'some':['a',null]")));
          said.add(read(GOOD.replace("{'first':'a'", "{'first':null")));
          said.add(read(GOOD.replace("'plain':['a']", "'plain':[null]")));
          said.add(read(GOOD.replace("'name':'b'", "'name':null")));
          said.add(read(GOOD.replace("{'name':'b','next':null}", "null")));
          said.add(write(JobsTasks.NAME.resultCodec(), null));
          said.add(write(JobsTasks.RUN.resultCodec(), null));
          said.add(write(JobsTasks.UNMARKED.argsCodec(), new JobsTasks.Unmarked.Args(null, "")));
          said.add(write(JobsTasks.UNMARKED.argsCodec(), new JobsTasks.Unmarked.Args("", null)));
          return said;
        }

        static String read(String json) {
          try {
            RawJson raw = RawJson.of(json.replace("'", "\\""));
            return write(
                JobsTasks.RUN.argsCodec(),
                new JsonInput().fromJson(raw, JobsTasks.RUN.argsCodec()));
          } catch (JsonDecodeException e) {
            return e.getMessage();
          }
        }

        static <T> String write(JsonCodec<T> codec, T value) {
          try {
            return new JsonOutput().toJson(codec, value).toString().replace("\\"", "'");
          } catch (JsonEncodeException e) {
            return "cannot be written: " + e.getMessage();
          }
        }
      }
      """;

  @Test
  void nullIsRefusedWhereItIsNotAllowed() {
    Object said = Compiled.cleanly(JOBS, MAIN).run("com.example.Main");
    String null_ = "null stands where a value must, at $";
    assertThat((List<?>) said)
        .isEqualTo(
            List.of(
                "{'some':['a'],'gaps':[null],'none':null,'page':{'first':'a','last':null},"
                    + "'loose':{'first':null,'last':null},'maybe':null,'plain':['a'],"
                    + "'holes':[null],'beans':{'a':{'name':'b','next':null}},'bean':null}",
                null_ + ".some",
                null_ + ".some[1]",
                null_ + ".page.first",
                null_ + ".plain[0]",
                null_ + ".beans.a.name",
                "expected an object at $.beans.a, found null",
                "cannot be written: " + null_,
                "null",
                "{'it':null,'some':''}",
                "cannot be written: " + null_ + ".some"));
  }
}
