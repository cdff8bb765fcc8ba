package dev.pujiang.feedback.figures;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.math.RoundingMode;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How many cases were satisfied, as a share of two denominators that are always named (R-RATE).
 *
 * @param satisfied cases in which everybody who rated was satisfied
 */
@TemplateData
public record Satisfaction(long satisfied, Rate ofRated, Rate ofAllClosed) {

    /**
     * A share.
     *
     * @param denominator cases
     * @param percent with one decimal, or null if the denominator is zero
     * @param alarm true if it is under what the policy demands
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @TemplateData
    public record Rate(long denominator, BigDecimal percent, boolean alarm) {

        static Rate of(long satisfied, long denominator, BigDecimal alarmPercent) {
            if (denominator == 0) {
                return new Rate(0, null, false);
            }
            BigDecimal hundredfold = BigDecimal.valueOf(satisfied * 100);
            boolean alarm = hundredfold.compareTo(alarmPercent.multiply(BigDecimal.valueOf(denominator))) < 0;
            return new Rate(denominator, hundredfold.divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP), alarm);
        }
    }

    static Satisfaction of(long satisfied, long rated, long closed, BigDecimal alarmPercent) {
        return new Satisfaction(satisfied, Rate.of(satisfied, rated, alarmPercent), Rate.of(satisfied, closed, alarmPercent));
    }
}
