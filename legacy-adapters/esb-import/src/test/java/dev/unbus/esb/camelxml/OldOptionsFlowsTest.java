package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Options and paths of endpoints that are called otherwise today, or no longer exist. */
class OldOptionsFlowsTest {

    private static final String ROUTE = "src/main/resources/camel/route-r.yaml";

    private static Imported to(String uri) {
        return Imported.of(
                Spring.context("<route id=\"r\"><from uri=\"direct:in\"/><to uri=\"" + uri + "\"/></route>"));
    }

    private static Imported from(String uri) {
        return Imported.of(Spring.context("<route id=\"r\"><from uri=\"" + uri + "\"/><to uri=\"mock:x\"/></route>"));
    }

    private static void converted(Imported flow, String uri) {
        try (flow) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.text(ROUTE)).contains(uri);
        }
    }

    private static void stubbed(Imported flow, String why) {
        try (flow) {
            assertThat(flow.failures()).isEmpty();
            List<String> reasons = Spring.reasons(flow, Outcome.STUBBED);
            assertThat(reasons).hasSize(1);
            assertThat(reasons.get(0)).contains(why);
        }
    }

    @Test
    void waitsAsLongAsTheClientsOfBefore() {
        converted(
                to("http4://h/x?socketTimeout=5&amp;httpClient.connectTimeout=6"),
                "x?connectTimeout=6&responseTimeout=5\"");
        converted(to("http://h/x?httpClient.soTimeout=5"), "x?responseTimeout=5\"");
        converted(to("netty4-http:http://h/x?requestTimeout=5"), "x?responseTimeout=5\"");
        converted(to("restlet:http://h/x?connectionTimeout=5"), "x?connectTimeout=5\"");
    }

    @Test
    void sendsNoOptionOfAClientThatIsGone() {
        try (Imported flow = to("netty4-http:http://h/x?sync=true&amp;a=1")) {
            assertThat(flow.text(ROUTE)).contains("/x?a=1\"");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT).get(0)).contains("sync", "left out");
        }
        try (Imported flow = to("http://h/x?httpClient.cookiePolicy=ignore")) {
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT).get(0)).contains("httpClient.cookiePolicy", "left out");
        }
        converted(to("http4://h/x?sync=true"), "/x?sync=true\"");
        stubbed(to("jetty:http://h/x?urlRewrite=#r"), "urlRewrite");
    }

    @Test
    void readsOptionsThatNameABean() {
        converted(to("https4://h/x?sslContextParametersRef=ssl"), "sslContextParameters=#ssl");
        converted(from("netty4:tcp://0.0.0.0:99?decoders=#a,#b&amp;encoder=#c"), "decoders=#a,#b&encoders=#c");
    }

    @Test
    void renamesOptionsOfFiles() {
        converted(from("ftps://h/x?isImplicit=true"), "implicit=true");
        converted(from("sftp://h/x?privateKeyFilePassphrase=p"), "privateKeyPassphrase={{sftp.privatekeypassphrase}}");
        converted(from("file:in?scheduler=quartz2&amp;scheduler.cron=0+0+*+*+*+?"), "scheduler=quartz&");
        stubbed(from("file:in?scheduler=spring&amp;scheduler.cron=0+0+*+*+*+*"), "scheduler of Spring");
    }

    @Test
    void namesDataFormatsAsTheyAreCalled() {
        converted(to("dataformat:json-jackson:marshal"), "dataformat:jackson:marshal");
        converted(to("dataformat:jaxb:unmarshal?contextPath=a"), "dataformat:jaxb:unmarshal");
        stubbed(to("dataformat:xmljson:marshal"), "xmljson");
    }

    @Test
    void movesWhatStoodInThePath() {
        converted(to("nats:h:4222?topic=t"), "nats:t?servers=h:4222");
        converted(to("infinispan:h?cacheName=c"), "infinispan:c?hosts=h");
        converted(to("ignite:cache:x"), "ignite-cache:x");
        converted(from("restlet:/x/{id}?restletMethod=delete"), "platform-http:/x/{id}?httpMethodRestrict=DELETE");
    }

    @Test
    void keepsNoPasswordThatStoodInThePath() {
        try (Imported flow = to("jcr:user:hidden@repo/x")) {
            assertThat(flow.text(ROUTE)).contains("jcr:{{jcr.username}}:{{jcr.password}}@repo/x");
            assertThat(flow.paths().stream().map(flow::text)).noneMatch(text -> text.contains("uri: jcr:user:hidden"));
        }
    }

    @Test
    void stubsWhatHasNoCounterpart() {
        stubbed(from("undertow:ws://0.0.0.0:8080/x"), "web socket");
        stubbed(to("undertow:ws://h/x"), "web socket");
        stubbed(to("cxfrs:http://h/x?outInterceptors=#a"), "outInterceptors");
    }

    @Test
    void saysThatSolrIsAnother() {
        try (Imported flow = to("solr:h:8983/solr")) {
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT).get(0)).contains("Solr");
        }
    }
}
