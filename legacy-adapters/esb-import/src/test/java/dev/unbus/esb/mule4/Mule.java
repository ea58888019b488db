package dev.unbus.esb.mule4;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import java.util.List;
import java.util.Map;

/** Applications of Mule 4 for tests: the root element, and what every one needs. */
final class Mule {

    private static final String ROOT =
            """
            <mule xmlns="http://www.mulesoft.org/schema/mule/core"
                xmlns:http="http://www.mulesoft.org/schema/mule/http"
                xmlns:ee="http://www.mulesoft.org/schema/mule/ee/core"
                xmlns:db="http://www.mulesoft.org/schema/mule/db"
                xmlns:jms="http://www.mulesoft.org/schema/mule/jms"
                xmlns:vm="http://www.mulesoft.org/schema/mule/vm"
                xmlns:os="http://www.mulesoft.org/schema/mule/os"
                xmlns:file="http://www.mulesoft.org/schema/mule/file"
                xmlns:batch="http://www.mulesoft.org/schema/mule/batch"
                xmlns:java="http://www.mulesoft.org/schema/mule/java"
                xmlns:email="http://www.mulesoft.org/schema/mule/email"
                xmlns:wsc="http://www.mulesoft.org/schema/mule/wsc"
                xmlns:compatibility="http://www.mulesoft.org/schema/mule/compatibility"
                xmlns:xm="http://www.mulesoft.org/schema/mule/xml-module"
                xmlns:json="http://www.mulesoft.org/schema/mule/json"
                xmlns:compression="http://www.mulesoft.org/schema/mule/compression"
                xmlns:scripting="http://www.mulesoft.org/schema/mule/scripting"
                xmlns:sftp="http://www.mulesoft.org/schema/mule/sftp"
                xmlns:aggregators="http://www.mulesoft.org/schema/mule/aggregators"
                xmlns:validation="http://www.mulesoft.org/schema/mule/validation"
                xmlns:salesforce="http://www.mulesoft.org/schema/mule/salesforce"
                xmlns:apikit="http://www.mulesoft.org/schema/mule/mule-apikit"
                xmlns:doc="http://www.mulesoft.org/schema/mule/documentation">
              <http:listener-config name="server">
                <http:listener-connection host="0.0.0.0" port="${http.port}"/>
              </http:listener-config>
              <http:request-config name="client">
                <http:request-connection host="stock.example" port="80"/>
              </http:request-config>
            %s
            </mule>
            """;

    private Mule() {}

    static String xml(String globals) {
        return ROOT.formatted(globals);
    }

    /** An application of these global elements. */
    static Imported app(String globals) {
        return Imported.of(Map.of("mule/app.xml", xml(globals)));
    }

    /** An application of one flow behind {@code /orders}. */
    static Imported flow(String processors) {
        return app(
                """
                <flow name="ordersFlow">
                  <http:listener config-ref="server" path="/orders"/>
                %s
                </flow>
                """
                        .formatted(processors));
    }

    /** What became of the first unit of a kind, with the reason. */
    static String outcome(Imported imported, String kind) {
        return imported.units().stream()
                .filter(unit -> unit.kind().equals(kind))
                .findFirst()
                .map(unit -> unit.outcome().map(Outcome::name).orElse("OPEN") + " " + unit.reason())
                .orElse("none");
    }

    /** All that was written of the routes and properties. */
    static String written(Imported imported) {
        return String.join("\n", imported.paths().stream().map(imported::text).toList());
    }

    /** The units that have come to nothing. */
    static List<Unit> lost(Imported imported) {
        return imported.units().stream()
                .filter(unit -> unit.outcome()
                        .filter(outcome -> outcome == Outcome.STUBBED || outcome == Outcome.FAILED)
                        .isPresent())
                .toList();
    }
}
