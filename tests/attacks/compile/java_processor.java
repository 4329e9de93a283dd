// attack: an annotation processor, and initialisers, that would run while it is compiled
// allowed: AC
// layer: compiler
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;

@SupportedAnnotationTypes("*")
public class Solution extends AbstractProcessor {
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        System.err.println("BREACH ran in the compiler");
        System.exit(0);
        return true;
    }

    public long echoSum(long[] nums) {
        return LongStream.of(nums).sum();
    }
}
