package dev.pujiang.feedback.casefile;

import java.util.Comparator;
import java.util.List;

import dev.pujiang.deadlines.ClockView;
import dev.pujiang.feedback.casefile.CaseFileView.DeliveryView;
import dev.pujiang.feedback.casefile.CaseFileView.Echo;
import dev.pujiang.feedback.cases.Cases;
import dev.pujiang.feedback.cases.Delivery;
import dev.pujiang.feedback.review.ReviewWindows;
import jakarta.enterprise.context.ApplicationScoped;

/** What has reached the petitioners of a case, and until when they may ask for a review of it. */
@ApplicationScoped
class Echoes {

    private final Cases cases;
    private final ReviewWindows windows;
    private final Visibility visibility;

    Echoes(Cases cases, ReviewWindows windows, Visibility visibility) {
        this.cases = cases;
        this.windows = windows;
        this.visibility = visibility;
    }

    Echo of(String number) {
        List<Delivery> deliveries = cases.deliveries(number);
        return new Echo(cases.petitioners(number).size(),
                (int) deliveries.stream().map(Delivery::petitionerId).distinct().count(),
                deliveries.stream().filter(delivery -> visibility.isVisible(delivery.petitionerId()))
                        .map(delivery -> new DeliveryView(delivery.replyId(), delivery.petitionerId(), delivery.medium(),
                                delivery.at()))
                        .sorted(Comparator.comparing(DeliveryView::deliveredAt)).toList());
    }

    List<ClockView> windows(String number) {
        return windows.of(number).stream().filter(window -> visibility.isVisible(window.petitionerId())).toList();
    }
}
