"""Every attack again without the wall that stops it: no attack is hollow.   layers_off.py JUDGE WEAKENED-JUDGE [NAME...]

Walls are taken away one after the other in the order of the attack's head (`layer`, then `next`). While a wall of the head is
left, the attack must be stopped as ever; without any, its assertion must fail: a breach, a wrong verdict, or a changed host.
A wall that cannot be taken away ends the list."""
import os
import pathlib
import sys
import unittest

import corpus
import host

PROGRAMS = ("judge", "judge-executor", "judge-spawner", "judge-zygote-python")
SWITCHES = (b"JUDGED_LAYERS_OFF", b"JUDGED_SHOWN", b"weakened")


class LayersOff(host.SandboxTest):
    weakened = None

    def attack(self, path, layers_off):
        stage = corpus.Stage(self.weakened, layers_off)
        self.addCleanup(stage.close)
        self.addCleanup(host.remove_scratch_of_jails)
        # One case shows it, and a limit that is raised fourfold takes its time.
        return stage.attack(path, *(("--case", "1") if path.parent.name == "time" else ()))

    def prove(self, path):
        if path.stem == "int80" and not host.has_32_bit_entry():
            return  # nothing is there to be stopped
        chain = [wall for wall in corpus.chain_of(corpus.header_of(path)) if wall != "landlock" or host.has_landlock()]
        for count in range(1, len(chain) + 1):
            layers_off = chain[:count]
            if layers_off[-1] in corpus.FIXED:
                return
            found = self.attack(path, layers_off)
            if count < len(chain):
                self.assertFalse(found, f"\nwithout {layers_off} the next wall, {chain[count]}, must hold\n" + "\n".join(found))
            else:
                self.assertTrue(found, f"the attack's assertion must fail without {layers_off}")


class Product(host.SandboxTest):
    """The switches exist in the weakened programs only."""

    judge = None

    def test_product_has_no_switch(self):
        for name in PROGRAMS:
            product = (pathlib.Path(self.judge).parent / name).read_bytes()
            weakened = (pathlib.Path(LayersOff.weakened).parent / name).read_bytes()
            for switch in SWITCHES:
                self.assertNotIn(switch, product, name)
            self.assertIn(SWITCHES[0], weakened, name)

    def test_product_does_not_listen(self):
        stage = corpus.Stage(self.judge, corpus.SWITCHABLE)
        self.addCleanup(stage.close)
        for name in ("kernel/unshare.py", "files/host_files.py", "files/leftover.py", "resources/flood_stdout.py", "results/exit_0.py"):
            self.assertEqual(stage.attack(corpus.FOLDER / name), [], name)

    def test_the_other_programs_of_the_product_have_none_either(self):
        for path in pathlib.Path(self.judge).parent.glob("judge-*"):
            if os.access(path, os.X_OK):
                self.assertNotIn(SWITCHES[0], path.read_bytes(), path)


def add_test(path):
    setattr(LayersOff, corpus.test_name(path), lambda self: self.prove(path))


for attack_path in corpus.attacks():
    if corpus.is_proven(corpus.header_of(attack_path)):
        add_test(attack_path)

if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    Product.judge, LayersOff.weakened = sys.argv.pop(1), sys.argv.pop(1)
    unittest.main(verbosity=2 if len(sys.argv) > 1 else 1)
