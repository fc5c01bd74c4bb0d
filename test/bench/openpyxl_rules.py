"""Rules 1 to 37 as a script with openpyxl does them: fixed places, plain sums of decimals, any difference is an error.

Reads workbooks of the standard xinjiang-2022 in the generator's plain layout only. It knows no rounding, no other layout, and
proposes no repair. Called with a number of runs and the files; writes one line of JSON for all of them: for each file the
least processor time in milliseconds for reading alone and for reading and checking, and the rules that do not hold.
"""

import json
import sys
import time
from collections import defaultdict
from decimal import Decimal

import openpyxl

ZERO = Decimal(0)


def amount(value):
    """The decimal that a person sees: a float's shortest text is what was typed."""
    return ZERO if value is None else Decimal(str(value))


class Lists:
    """A table of labels beside amounts: columns of labels and amounts by their places."""

    def __init__(self, sheet, label, columns):
        self.rows = []
        for row in sheet.iter_rows(min_row=5, values_only=True):
            if row[label] is not None:
                self.rows.append((row[label], [amount(row[column]) for column in columns]))

    def of(self, label):
        return next((amounts for name, amounts in self.rows if name == label), None) or [ZERO] * len(self.rows[0][1])

    def before(self, label):
        """The rows above this label."""
        names = [name for name, _ in self.rows]
        return self.rows[: names.index(label)] if label in names else []


class Codes:
    """A table of codes in one column a level, and amounts behind the texts."""

    def __init__(self, sheet, levels, texts):
        self.levels = levels
        self.rows = []
        self.total = None
        self.width = sheet.max_column - levels - texts
        for row in sheet.iter_rows(min_row=5, values_only=True):
            amounts = [amount(value) for value in row[levels + texts :]]
            code = tuple(str(part) for part in row[:levels] if part is not None)
            if row[levels] == "合计" or row[0] == "合计":
                self.total = amounts
            elif code:
                self.rows.append((code, amounts))
        if self.total is None:
            self.total = [ZERO] * self.width

    def depth(self, depth):
        return [(code, amounts) for code, amounts in self.rows if len(code) == depth]

    def sums(self, depth):
        """Amounts by code, added up where a code stands in several rows."""
        found = defaultdict(lambda: [ZERO] * self.width)
        for code, amounts in self.depth(depth):
            found[code] = added([found[code], amounts], self.width)
        return found


def added(rows, width):
    return [sum((row[column] for row in rows), ZERO) for column in range(width)]


def tree(table, rule, total_rule, fail):
    """Every code is the sum of those below it, the last line the sum of the first level, in every column."""
    for depth in range(1, table.levels):
        for code, amounts in table.depth(depth):
            below = [own for child, own in table.depth(depth + 1) if child[:depth] == code]
            if amounts != added(below, table.width):
                fail(rule)
    if table.total != added([own for _, own in table.depth(1)], table.width):
        fail(total_rule)


def row_sums(table, rule, fail):
    for row in [amounts for _, amounts in table.rows] + [table.total]:
        if row[0] != sum(row[1:], ZERO):
            fail(rule)


def broken_rules(book):
    """The numbers of the rules that do not hold, and of those that only ask (V)."""
    broken, asked = [], []
    fail, ask = broken.append, asked.append
    sheets = [book[name] for name in ["表一", "表二", "表三", "表四", "表五", "表六", "表七", "表八", "表九"]]
    income, spent = Lists(sheets[0], 0, [1]), Lists(sheets[0], 2, [3])
    t2, t3 = Codes(sheets[1], 3, 1), Codes(sheets[2], 3, 1)
    granted, used = Lists(sheets[3], 0, [1]), Lists(sheets[3], 2, [3, 4, 5, 6])
    t5, t6, t7, t9 = (
        Codes(sheets[4], 3, 1),
        Codes(sheets[5], 2, 1),
        Codes(sheets[6], 3, 2),
        Codes(sheets[8], 3, 1),
    )
    t8 = [amount(value) for value in next(sheets[7].iter_rows(min_row=5, max_row=5, values_only=True))]
    funds = ["一般公共预算", "政府性基金预算", "国有资本经营预算"]
    of_funds = [income.of(name)[0] for name in funds]
    carried_in = income.of("单位上年结余(不含国库集中支付额度结余)")[0]
    carried_over = spent.of("230转移性支出")[0]
    is_even = carried_in == carried_over == ZERO and granted.of("单位上年结余(不含国库集中支付额度结余)")[0] == ZERO

    def same(rule, *values):
        if any(value != values[0] for value in values):
            fail(rule)

    # Inside a table.
    first_level = [own[0] for name, own in income.before("本年收入小计") if name not in funds]
    same(1, income.of("财政拨款(补助)")[0], sum(of_funds, ZERO))
    same(2, income.of("本年收入小计")[0], sum(first_level, ZERO))
    same(3, spent.of("本年支出小计")[0], sum((own[0] for _, own in spent.before("本年支出小计")), ZERO))
    same(4, income.of("收入总计")[0], income.of("本年收入小计")[0] + carried_in)
    same(5, spent.of("支出总计")[0], spent.of("本年支出小计")[0] + carried_over)
    same(6, income.of("收入总计")[0], spent.of("支出总计")[0])
    row_sums(t2, 7, fail)
    tree(t2, 8, 8, fail)
    row_sums(t3, 9, fail)
    tree(t3, 10, 10, fail)
    grants = [granted.of(name)[0] for name in funds]
    same(11, granted.of("财政拨款(补助)")[0], sum(grants, ZERO))
    for _, own in used.rows:
        same(12, own[0], sum(own[1:], ZERO))
    grant_carried = granted.of("单位上年结余(不含国库集中支付额度结余)")[0]
    same(13, granted.of("本年收入小计")[0], granted.of("财政拨款(补助)")[0])
    same(13, granted.of("收入总计")[0], granted.of("本年收入小计")[0] + grant_carried)
    same(13, used.of("本年支出小计"), added([own for _, own in used.before("本年支出小计")], 4))
    same(13, used.of("支出总计"), added([used.of("本年支出小计"), used.of("230转移性支出")], 4))
    same(14, granted.of("收入总计")[0], used.of("支出总计")[0])
    row_sums(t5, 15, fail)
    tree(t5, 16, 16, fail)
    tree(t6, 17, 19, fail)
    row_sums(t6, 18, fail)
    economic = t6.sums(1)
    if t6.total[1] != economic[("301",)][0] + economic[("303",)][0]:
        ask(20)
    if t6.total[2] != economic[("302",)][0] + economic[("310",)][0]:
        ask(20)
    row_sums(t7, 21, fail)
    tree(t7, 22, 22, fail)
    same(23, t8[0], t8[1] + t8[2] + t8[5])
    same(24, t8[2], t8[3] + t8[4])
    row_sums(t9, 25, fail)
    tree(t9, 25, 25, fail)

    # Between tables.
    same(26, of_funds[0], t2.total[1], grants[0], *([t5.total[0]] if is_even else []))
    same(27, income.of("收入总计")[0], t2.total[0])
    sources = [*funds, "财政专户(教育收费)", "事业收入", "上级补助收入", "事业单位经营收入", "单位其他资金收入"]
    sources += ["上级专项收入", "用事业基金弥补收支差额", "单位上年结余(不含国库集中支付额度结余)"]
    for column, name in enumerate(sources):
        same(27, income.of(name)[0], t2.total[column + 1])
    same(28, spent.of("本年支出小计")[0], t3.total[0])
    kinds = {name[:3]: own[0] for name, own in spent.before("本年支出小计")}
    spent_kinds, paid_kinds, fund_kinds = t3.sums(1), t5.sums(1), t9.sums(1)
    used_kinds = {name[:3]: own for name, own in used.before("本年支出小计")}
    for kind, value in kinds.items():
        same(29, value, spent_kinds[(kind,)][0])
    for kind, own in used_kinds.items():
        same(30, own[1], paid_kinds[(kind,)][0])
        same(31, own[2], fund_kinds[(kind,)][0])
    same(30, used.of("本年支出小计")[1], t5.total[0])
    same(31, used.of("本年支出小计")[2], t9.total[0])
    items, paid, of_fund, by_source = t3.sums(3), t5.sums(3), t9.sums(3), t2.sums(3)
    for code in set(items) | set(paid) | set(of_fund):
        appropriated = paid[code][0] + of_fund[code][0]
        has_others = any(by_source[code][3:])
        if items[code][0] < appropriated or (is_even and not has_others and items[code][0] != appropriated):
            fail(32)
    same(33, t5.total[1], t6.total[0])
    same(34, t5.total[2], t7.total[0])
    projects = t7.sums(3)
    for code in set(paid) | set(projects):
        same(34, paid[code][2], projects[code][0])
    same(35, of_funds[1], t2.total[2], grants[1], *([t9.total[0]] if is_even else []))
    paid_for = {code: own[0] for code, own in t6.sums(2).items()}
    services, capital = t7.total[2], t7.total[5] + t7.total[6]
    for code, value, room in [
        ("30217", t8[5], services),
        ("30212", t8[1], services),
        ("30231", t8[4], services),
        ("31013", t8[3], capital),
    ]:
        usual = paid_for.get((code[:3], code[3:]), ZERO)
        if value < usual or value - usual > room:
            fail(36)
    same(37, income.of("收入总计")[0], sum((own[0] for own in by_source.values()), ZERO))
    same(37, spent.of("本年支出小计")[0], sum((own[0] for own in items.values()), ZERO))
    if set(by_source) != set(items):
        ask(37)
    return sorted(set(broken)), sorted(set(asked))


def least(runs, work):
    """The least processor time of a few runs, in milliseconds, and what the work gave."""
    times = []
    for _ in range(runs):
        began = time.process_time()
        result = work()
        times.append((time.process_time() - began) * 1000)
    return min(times), result


def main():
    runs, files = int(sys.argv[1]), sys.argv[2:]
    results = []
    for file in files:
        reading, _ = least(runs, lambda: openpyxl.load_workbook(file, data_only=True))
        whole, (broken, asked) = least(runs, lambda: broken_rules(openpyxl.load_workbook(file, data_only=True)))
        results.append({"reading": reading, "whole": whole, "broken": broken, "asked": asked})
    print(json.dumps(results))


main()
