package dev.pujiang.edge.problem;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * Text that can be stored, printed and read as what it is: no control characters but line feed, carriage return and tab, no half
 * surrogate pairs, none of the characters that turn the direction of reading (U+202A–202E, U+2066–2069). Null is valid.
 */
@Documented
@Constraint(validatedBy = CleanText.Validator.class)
@Target({METHOD, FIELD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
@Retention(RUNTIME)
public @interface CleanText {
    String message() default "{control-character}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides for one text, without looking at its length. */
    final class Validator implements ConstraintValidator<CleanText, CharSequence> {

        @Override
        public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
            return text == null || text.codePoints().allMatch(Validator::readable);
        }

        private static boolean readable(int character) {
            if (character == '\n' || character == '\r' || character == '\t') {
                return true;
            }
            return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE
                    && !(character >= 0x202A && character <= 0x202E) && !(character >= 0x2066 && character <= 0x2069)
                    && (character & 0xFFFE) != 0xFFFE;
        }
    }
}
