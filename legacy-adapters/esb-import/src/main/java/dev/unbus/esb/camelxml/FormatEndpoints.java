package dev.unbus.esb.camelxml;

import java.util.Map;

/** Endpoints that read or write a data format, which they name. */
final class FormatEndpoints {

    private static final OptionCatalog CATALOG = new OptionCatalog();
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("json-jackson", "jackson"),
            Map.entry("json-gson", "gson"),
            Map.entry("json-fastjson", "fastjson"),
            Map.entry("jacksonxml", "jacksonXml"),
            Map.entry("gzip", "gzipDeflater"),
            Map.entry("zip", "zipDeflater"),
            Map.entry("zipfile", "zipFile"),
            Map.entry("tarfile", "tarFile"),
            Map.entry("bindy-csv", "bindyCsv"),
            Map.entry("bindy-fixed", "bindyFixed"),
            Map.entry("bindy-kvp", "bindyKvp"),
            Map.entry("mime-multipart", "mimeMultipart"),
            Map.entry("soapjaxb", "soap"),
            Map.entry("yaml-snakeyaml", "snakeYaml"));

    private FormatEndpoints() {}

    /** The format as it is called today. */
    static void dataformat(EndpointUri uri, EndpointUse use) {
        String[] path = uri.barePath().split(":", 2);
        if (use.scope().dataFormats().containsKey(path[0])) {
            throw new BeyondException(
                    "the data format " + path[0] + " is one of a context, which an endpoint no longer finds");
        }
        String today = RENAMED.getOrDefault(path[0], path[0]);
        if (!CATALOG.format(today)) {
            throw new BeyondException("Camel 4 has no data format " + path[0]);
        }
        uri.to("dataformat", path.length == 1 ? today : today + ":" + path[1]);
    }
}
