package dev.unbus.esb.mule3;

import dev.unbus.esb.Imported;

/** Applications of Mule 3. */
final class Mule3 {

    private static final String ROOT =
            """
            <mule version="EE-3.9.0" xmlns="http://www.mulesoft.org/schema/mule/core"
                xmlns:http="http://www.mulesoft.org/schema/mule/http" xmlns:vm="http://www.mulesoft.org/schema/mule/vm"
                xmlns:jms="http://www.mulesoft.org/schema/mule/jms" xmlns:db="http://www.mulesoft.org/schema/mule/db"
                xmlns:file="http://www.mulesoft.org/schema/mule/file" xmlns:smtp="http://www.mulesoft.org/schema/mule/smtp"
                xmlns:json="http://www.mulesoft.org/schema/mule/json" xmlns:dw="http://www.mulesoft.org/schema/mule/ee/dw"
                xmlns:cxf="http://www.mulesoft.org/schema/mule/cxf" xmlns:amqp="http://www.mulesoft.org/schema/mule/amqp"
                xmlns:mulexml="http://www.mulesoft.org/schema/mule/xml"
                xmlns:objectstore="http://www.mulesoft.org/schema/mule/objectstore"
                xmlns:batch="http://www.mulesoft.org/schema/mule/batch"
                xmlns:quartz="http://www.mulesoft.org/schema/mule/quartz"
                xmlns:tracking="http://www.mulesoft.org/schema/mule/ee/tracking"
                xmlns:validation="http://www.mulesoft.org/schema/mule/validation"
                xmlns:apikit="http://www.mulesoft.org/schema/mule/apikit">
              <http:listener-config name="server" host="0.0.0.0" port="8081"/>
              <http:request-config name="client" host="stock.example" port="80"/>
            %s
            </mule>
            """;

    private Mule3() {}

    static String xml(String globals) {
        return ROOT.formatted(globals);
    }

    static Imported app(String globals) {
        return Imported.of(xml(globals));
    }

    /** A flow behind {@code /orders}. */
    static String listening(String processors) {
        return "<flow name='orders'><http:listener config-ref='server' path='/orders'/>" + processors + "</flow>";
    }

    /** What became of the first unit of a kind, with the reason. */
    static String outcome(Imported imported, String kind) {
        return imported.units().stream()
                .filter(unit -> unit.kind().equals(kind))
                .findFirst()
                .map(unit -> unit.outcome().map(Enum::name).orElse("OPEN") + " " + unit.reason())
                .orElse("none");
    }

    /** All that was written. */
    static String written(Imported imported) {
        return String.join("\n", imported.paths().stream().map(imported::text).toList());
    }
}
