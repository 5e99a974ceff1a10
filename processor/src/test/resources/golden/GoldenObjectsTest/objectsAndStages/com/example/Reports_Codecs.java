package com.example;

import dev.dewey.codec.Codecs;
import dev.dewey.codec.FieldNames;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** How arguments and results of {@link Reports} travel as JSON. */
@NullUnmarked
@Generated("dev.dewey.processor.CommandProcessor")
final class Reports_Codecs {
  static final JsonCodec<ReportsTasks.Send.Args> SEND = new SendCodec();

  static final JsonCodec<ReportsTasks.Write.Args> WRITE = new WriteCodec();

  static final JsonCodec<String> WRITE_RESULT = Codecs.STRING;

  private Reports_Codecs() {}

  private static final class SendCodec implements JsonCodec<ReportsTasks.Send.Args> {
    private static final FieldNames FIELDS = FieldNames.of("recipient");

    @Override
    public void write(JsonOutput out, ReportsTasks.Send.Args value) {
      out.beginObject();
      Codecs.STRING.write(out.name("recipient"), value.recipient());
      out.endObject();
    }

    @Override
    public ReportsTasks.Send.Args read(JsonInput in) {
      String recipient = null;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> recipient = Codecs.STRING.read(in);
        }
      }
      in.endObject();
      return new ReportsTasks.Send.Args(recipient);
    }
  }

  private static final class WriteCodec implements JsonCodec<ReportsTasks.Write.Args> {
    private static final FieldNames FIELDS = FieldNames.of("beans");

    @Override
    public void write(JsonOutput out, ReportsTasks.Write.Args value) {
      out.beginObject();
      out.name("beans").value(value.beans());
      out.endObject();
    }

    @Override
    public ReportsTasks.Write.Args read(JsonInput in) {
      long beans = 0;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> beans = in.nextLong();
        }
      }
      in.endObject();
      return new ReportsTasks.Write.Args(beans);
    }
  }
}
