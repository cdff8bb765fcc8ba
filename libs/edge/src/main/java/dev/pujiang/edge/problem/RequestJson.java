package dev.pujiang.edge.problem;

import java.io.IOException;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Reads the JSON of requests to the letter: unknown fields, values of another type, duplicate keys and trailing text are refused,
 * nothing is coerced or trimmed. Strictness is for requests only; the mapper that everybody injects stays tolerant, because
 * events must be readable after they have grown a field.
 */
@Singleton
class RequestJson {
    private static final int MAX_FAULTS = 50;

    private final ObjectMapper mapper;

    @Inject
    RequestJson(ObjectMapper mapper) {
        this.mapper = strict(mapper.copy());
    }

    /** @throws Problem 400 if this is not JSON, 422 naming every field that does not fit the type */
    Object read(byte[] body, Type type) {
        var reader = mapper.readerFor(mapper.constructType(type));
        try {
            Object read = reader.readValue(body);
            if (read == null) {
                throw missingBody();
            }
            return read;
        } catch (JsonMappingException e) {
            throw refusal(e, body, type);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw Problem.of(CommonProblem.MALFORMED_REQUEST).field("$", "invalid-encoding");
        }
    }

    static Problem missingBody() {
        return Problem.of(CommonProblem.MALFORMED_REQUEST).field("$", "missing-body");
    }

    /**
     * Jackson stops at the first fault. To name them all, the offending member is taken out of the document (a primitive gets a
     * value that fits) and the rest is read again, until nothing is left to complain about.
     */
    private Problem refusal(JsonMappingException first, byte[] body, Type type) {
        var faults = new LinkedHashMap<String, FieldFault>();
        JsonMappingException fault = first;
        JsonNode tree = null;
        try {
            while (fault != null && faults.size() < MAX_FAULTS) {
                if (fault instanceof InvalidDefinitionException) {
                    throw new IllegalStateException(fault);
                }
                if (fault.getCause() instanceof StreamReadException cause && !JsonFaults.outOfRange(cause)) {
                    return malformed(cause);
                }
                if (fault.getPath().isEmpty() && JsonFaults.trailing(fault)) {
                    return malformed(fault);
                }
                if (fault.getPath().isEmpty() && JsonFaults.empty(fault)) {
                    return missingBody();
                }
                var named = JsonFaults.of(fault);
                if (faults.putIfAbsent(named.field(), named) != null) {
                    break;
                }
                tree = tree == null ? mapper.readTree(body) : tree;
                if (!remove(tree, fault)) {
                    break;
                }
                fault = retry(tree, type);
            }
        } catch (JsonProcessingException e) {
            return malformed(e);
        } catch (IOException e) {
            return Problem.of(CommonProblem.MALFORMED_REQUEST).field("$", "invalid-encoding");
        }
        var problem = Problem.of(CommonProblem.VALIDATION_FAILED);
        new ArrayList<>(faults.values()).forEach(problem::fault);
        return problem;
    }

    private JsonMappingException retry(JsonNode tree, Type type) throws IOException {
        try {
            mapper.readerFor(mapper.constructType(type)).readValue(mapper.treeAsTokens(tree));
            return null;
        } catch (JsonMappingException next) {
            return next;
        }
    }

    private boolean remove(JsonNode tree, JsonMappingException fault) {
        var path = fault.getPath();
        if (path.isEmpty()) {
            return false;
        }
        JsonNode parent = tree;
        for (var step : path.subList(0, path.size() - 1)) {
            parent = step.getFieldName() == null ? parent.path(step.getIndex()) : parent.path(step.getFieldName());
        }
        var fitting = JsonFaults.fitting(fault);
        var last = path.getLast();
        if (parent instanceof ObjectNode object && last.getFieldName() != null) {
            fitting.ifPresentOrElse(value -> object.set(last.getFieldName(), value), () -> object.remove(last.getFieldName()));
            return true;
        }
        if (parent instanceof ArrayNode array && last.getIndex() >= 0 && last.getIndex() < array.size()) {
            array.set(last.getIndex(), fitting.orElse(mapper.getNodeFactory().nullNode()));
            return true;
        }
        return false;
    }

    private static Problem malformed(JsonProcessingException e) {
        var problem = Problem.of(CommonProblem.MALFORMED_REQUEST);
        var at = e.getLocation();
        if (at == null) {
            return problem.field("$", "malformed-json");
        }
        return problem.with("line", at.getLineNr()).with("column", at.getColumnNr()).fault(new FieldFault("$",
                "malformed-json", Map.of("line", at.getLineNr(), "column", at.getColumnNr())));
    }

    private static ObjectMapper strict(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
        mapper.setDefaultLeniency(false);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Textual).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert);
        mapper.registerModule(new SimpleModule("strict").addDeserializer(Instant.class, new StrictInstant()));
        return mapper;
    }

    /** An instant is a text with an offset; a bare number could be seconds or milliseconds and is refused. */
    private static final class StrictInstant extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        StrictInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw MismatchedInputException.from(parser, Instant.class, "not a text");
            }
            try {
                return Instant.parse(parser.getText());
            } catch (DateTimeException e) {
                throw context.weirdStringException(parser.getText(), Instant.class, "not an instant");
            }
        }
    }
}
