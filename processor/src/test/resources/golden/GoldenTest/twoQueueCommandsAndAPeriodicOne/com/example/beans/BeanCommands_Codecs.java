package com.example.beans;

import dev.dewey.codec.Codecs;
import dev.dewey.codec.FieldNames;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.codec.container.Containers;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** How arguments and results of {@link BeanCommands} travel as JSON. */
@NullUnmarked
@Generated("dev.dewey.processor.CommandProcessor")
final class BeanCommands_Codecs {
  static final JsonCodec<BeanCommandsTasks.CountBeans.Args> COUNT_BEANS = new CountBeansCodec();

  static final JsonCodec<BeanCommandsTasks.SendReport.Args> SEND_REPORT = new SendReportCodec();

  static final JsonCodec<List<String>> LIST_OF_STRING = Containers.list(Codecs.STRING);

  static final JsonCodec<String> COUNT_BEANS_RESULT = Codecs.STRING;

  private BeanCommands_Codecs() {}

  private static final class CountBeansCodec
      implements JsonCodec<BeanCommandsTasks.CountBeans.Args> {
    private static final FieldNames FIELDS = FieldNames.of("jars");

    @Override
    public void write(JsonOutput out, BeanCommandsTasks.CountBeans.Args value) {
      out.beginObject();
      LIST_OF_STRING.write(out.name("jars"), value.jars());
      out.endObject();
    }

    @Override
    public BeanCommandsTasks.CountBeans.Args read(JsonInput in) {
      List<String> jars = null;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> jars = LIST_OF_STRING.read(in);
        }
      }
      in.endObject();
      return new BeanCommandsTasks.CountBeans.Args(jars);
    }
  }

  private static final class SendReportCodec
      implements JsonCodec<BeanCommandsTasks.SendReport.Args> {
    private static final FieldNames FIELDS = FieldNames.of("recipient", "body");

    @Override
    public void write(JsonOutput out, BeanCommandsTasks.SendReport.Args value) {
      out.beginObject();
      Codecs.STRING.write(out.name("recipient"), value.recipient());
      Codecs.STRING.write(out.name("body"), value.body());
      out.endObject();
    }

    @Override
    public BeanCommandsTasks.SendReport.Args read(JsonInput in) {
      String recipient = null;
      String body = null;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> recipient = Codecs.STRING.read(in);
          case 1 -> body = Codecs.STRING.read(in);
        }
      }
      in.endObject();
      return new BeanCommandsTasks.SendReport.Args(recipient, body);
    }
  }
}
