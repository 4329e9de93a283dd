// attack: calls the harness's own way to reply, with a well-formed frame and a wrong value
// allowed: WA
// layer: compare
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

class Solution {
    public long echoSum(long[] nums) throws Exception {
        ByteBuffer frame = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        frame.put(new byte[] {'J', 'D', 'G', '1', 2, 0, 0, 0}).putLong(8).putLong(-1);
        Method reply = Class.forName("judged.Native").getDeclaredMethod("reply", byte[].class);
        reply.setAccessible(true);
        reply.invoke(null, (Object) frame.array());
        Method end = reply.getDeclaringClass().getDeclaredMethod("end", int.class);
        end.setAccessible(true);
        end.invoke(null, 0);
        return 0;
    }
}
