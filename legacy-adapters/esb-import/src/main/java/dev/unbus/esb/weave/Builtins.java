package dev.unbus.esb.weave;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of the language that the run time has: the Java method, the arguments, and which of them are functions. */
final class Builtins {

    /** A function: its method, how many arguments at least and at most, and the position of the one that is a function. */
    record Builtin(String method, int least, int most, int function) {}

    private static final String TABLE =
            """
            map Lists.map 2 2 1
            filter Lists.filter 2 2 1
            groupBy Lists.group 2 2 1
            orderBy Lists.order 2 2 1
            distinctBy Lists.distinct 2 2 1
            flatMap Lists.flatMap 2 2 1
            flatten Lists.flatten 1 1 -1
            joinBy Lists.join 2 2 -1
            zip Lists.zip 2 2 -1
            min Lists.min 1 1 -1
            max Lists.max 1 1 -1
            minBy Lists.minBy 2 2 1
            maxBy Lists.maxBy 2 2 1
            every Lists.every 2 2 1
            some Lists.some 2 2 1
            countBy Lists.count 2 2 1
            divideBy Lists.divide 2 2 -1
            take Lists.take 2 2 -1
            drop Lists.drop 2 2 -1
            slice Lists.slice 3 3 -1
            firstWith Lists.first 2 2 1
            partition Lists.partition 2 2 1
            mapObject Objects.map 2 2 1
            filterObject Objects.filter 2 2 1
            pluck Objects.pluck 2 2 1
            keysOf Objects.keys 1 1 -1
            namesOf Objects.names 1 1 -1
            nameSet Objects.names 1 1 -1
            keySet Objects.keys 1 1 -1
            valuesOf Objects.values 1 1 -1
            valueSet Objects.values 1 1 -1
            entriesOf Objects.entries 1 1 -1
            entrySet Objects.entries 1 1 -1
            mergeWith Objects.merge 2 2 -1
            everyEntry Objects.every 2 2 1
            someEntry Objects.some 2 2 1
            round Numbers.round 1 1 -1
            ceil Numbers.ceil 1 1 -1
            floor Numbers.floor 1 1 -1
            abs Numbers.abs 1 1 -1
            mod Numbers.mod 2 2 -1
            pow Numbers.pow 2 2 -1
            sqrt Numbers.sqrt 1 1 -1
            sum Numbers.sum 1 1 -1
            sumBy Numbers.sumBy 2 2 1
            avg Numbers.avg 1 1 -1
            isInteger Numbers.isInteger 1 1 -1
            isDecimal Numbers.isDecimal 1 1 -1
            isEven Numbers.isEven 1 1 -1
            isOdd Numbers.isOdd 1 1 -1
            isLeapYear Numbers.isLeapYear 1 1 -1
            daysBetween Numbers.daysBetween 2 2 -1
            random Numbers.random 0 0 -1
            randomInt Numbers.randomInt 1 1 -1
            uuid Numbers.uuid 0 0 -1
            now Dates.now 0 0 -1
            to Range.of 2 2 -1
            upper Texts.upper 1 1 -1
            lower Texts.lower 1 1 -1
            trim Texts.trim 1 1 -1
            capitalize Texts.capitalize 1 1 -1
            camelize Texts.camelize 1 1 -1
            dasherize Texts.dasherize 1 1 -1
            underscore Texts.underscore 1 1 -1
            sizeOf Texts.sizeOf 1 1 -1
            isEmpty Texts.isEmpty 1 1 -1
            isBlank Texts.isBlank 1 1 -1
            contains Texts.contains 2 2 -1
            startsWith Texts.startsWith 2 2 -1
            endsWith Texts.endsWith 2 2 -1
            matches Texts.matches 2 2 -1
            match Texts.match 2 2 -1
            scan Texts.scan 2 2 -1
            find Texts.find 2 2 -1
            indexOf Texts.indexOf 2 2 -1
            splitBy Texts.split 2 2 -1
            reverse Texts.reverse 1 1 -1
            substringBefore Texts.before 2 2 -1
            substringAfter Texts.after 2 2 -1
            substringBeforeLast Texts.beforeLast 2 2 -1
            substringAfterLast Texts.afterLast 2 2 -1
            leftPad Texts.leftPad 2 3 -1
            rightPad Texts.rightPad 2 3 -1
            repeat Texts.repeat 2 2 -1
            typeOf Texts.typeOf 1 1 -1
            toBase64 Encodings.toBase64 1 1 -1
            fromBase64 Encodings.fromBase64 1 1 -1
            toHex Encodings.toHex 1 1 -1
            encodeURIComponent Encodings.encodeUri 1 1 -1
            decodeURIComponent Encodings.decodeUri 1 1 -1
            write Weave.written 1 3 -1
            read Weave.read 1 2 -1
            log Weave.log 2 2 -1
            then Fn.then 2 2 1
            onNull Fn.onNull 2 2 1
            try Fn.attempt 1 1 0
            orElse Fn.orElse 2 2 1
            fail Fn.fail 0 1 -1
            lastIndexOf Strings.lastIndexOf 2 2 -1
            updated Updates.update 4 4 2
            isNumeric Strings.isNumeric 1 1 -1
            isAlpha Strings.isAlpha 1 1 -1
            isAlphanumeric Strings.isAlphanumeric 1 1 -1
            isUpperCase Strings.isUpperCase 1 1 -1
            isLowerCase Strings.isLowerCase 1 1 -1
            isWhitespace Strings.isWhitespace 1 1 -1
            words Strings.words 1 1 -1
            lines Strings.lines 1 1 -1
            replaceAll Strings.replaceAll 3 3 -1
            remove Strings.remove 2 2 -1
            substring Strings.substring 3 3 -1
            first Strings.first 2 2 -1
            last Strings.last 2 2 -1
            withMaxSize Strings.withMaxSize 2 2 -1
            appendIfMissing Strings.appendIfMissing 2 2 -1
            prependIfMissing Strings.prependIfMissing 2 2 -1
            wrapWith Strings.wrapWith 2 2 -1
            countMatches Strings.countMatches 2 2 -1
            charCode Strings.charCode 1 1 -1
            charCodeAt Strings.charCodeAt 2 2 -1
            fromCharCode Strings.fromCharCode 1 1 -1
            MD5 Digests.md5 1 1 -1
            SHA1 Digests.sha1 1 1 -1
            hashWith Digests.hash 1 2 -1
            HMACWith Digests.hmac 2 3 -1
            """;
    private static final Map<String, Builtin> ALL = parse();

    private Builtins() {}

    private static Map<String, Builtin> parse() {
        Map<String, Builtin> all = new HashMap<>();
        TABLE.lines()
                .map(line -> line.split(" ", -1))
                .forEach(line -> all.put(
                        line[0],
                        new Builtin(
                                line[1],
                                Integer.parseInt(line[2]),
                                Integer.parseInt(line[3]),
                                Integer.parseInt(line[4]))));
        return all;
    }

    static @Nullable Builtin find(String name) {
        return ALL.get(name);
    }
}
