#!/usr/bin/env python3
"""Writes pages as the government's open service data has them, for the benches of the gov24 import.

usage: gov24_pages.py COUNT OUT_FOLDER [--missing N]

serviceList_N.json, serviceDetail_N.json and supportConditions_N.json with 500 rows each, COUNT services in all and as
many agencies as the real data has; values, lengths and odd shapes are those of the real fields, the services and their
numbers are made up. With --missing the last N services are left out: a second import then has something to retire.
"""
import argparse
import json
import pathlib
import random

ROWS = 500
PROVINCES = ["서울특별시", "부산광역시", "대구광역시", "인천광역시", "광주광역시", "대전광역시", "울산광역시", "경기도",
             "강원특별자치도", "충청북도", "충청남도", "전북특별자치도", "전라남도", "경상북도", "경상남도", "제주특별자치도"]
SYLLABLES = "가나다라마바사아자차카타파하고노도로모보소오조초"
FIELDS = ["생활안정"] * 23 + ["농림축산어업"] * 17 + ["보육·교육"] * 15 + ["보건·의료"] * 12 + ["임신·출산"] * 9 + \
         ["고용·창업"] * 8 + ["문화·환경"] * 7 + ["보호·돌봄"] * 6 + ["행정·안전"] * 6 + ["주거·자립"] * 6
KINDS = ["현금"] * 4 + ["현물", "기타", "현금(감면)", "이용권", "서비스(의료)", "현금||기타"]
USERS = ["개인"] * 9 + ["법인/시설/단체", "가구", "소상공인", "개인||가구", "소상공인||법인/시설/단체"]
APPLY = ["방문신청"] * 6 + ["정부24온라인신청||방문신청", "기타 온라인신청", "신청불필요", "방문신청||직접입력"]
DEADLINES = ["상시신청"] * 10 + ["접수기관 별 상이"] * 4 + [
    "상시신청(예산 소진 시 사업종료)", "2026-05-18~2026-06-12", "2026. 8. 11.(화) 09시 ~ 8. 18.(화) 18시",
    "매년 1월", "매년 1~2월 중", "하반기 중 접수", "사고일로부터 3년이내 청구 가능", "사업비 소진시까지 상시 신청", "신청 불필요",
    "○ 정기신청 : 5.1.~5.31.○ 반기신청 - 상반기분 신청 : 9.1.~9.15."]
WORDS = ["지원대상", "가구", "주민등록", "기준", "중위소득", "이하", "신청일", "현재", "거주하는", "사람", "비용의", "일부를", "지급",
         "합니다", "다만", "예산의", "범위", "안에서", "해당", "연도", "기초생활수급자", "차상위계층", "만", "65세", "이상"]
PAPERS = ["신청서 1부", "통장 사본", "신분증", "임대차계약서", "위임장(대리인 신청 시)", "소득금액증명", "진단서", "사업자등록증 사본"]
CODES = ["JA0101", "JA0102", "JA0201", "JA0202", "JA0203", "JA0204", "JA0205", "JA0301", "JA0302", "JA0303", "JA0313", "JA0314",
         "JA0315", "JA0316", "JA0317", "JA0318", "JA0319", "JA0320", "JA0322", "JA0326", "JA0327", "JA0401", "JA0402", "JA0403",
         "JA0404", "JA0410", "JA0411", "JA0412", "JA0413", "JA0414", "JA1101", "JA1102", "JA1103", "JA1201", "JA1202", "JA1299",
         "JA2101", "JA2102", "JA2103", "JA2201", "JA2202", "JA2203", "JA2299", "JA0328", "JA0329", "JA0330"]


def prose(rng, lines, words):
    """Lines with the bullets and line ends of the real texts."""
    bullets = ["○ ", " - ", "ㅇ ", "※ ", ""]
    return "\r\n".join(rng.choice(bullets) + " ".join(rng.choices(WORDS, k=words)) for _ in range(lines))


def agencies(rng):
    made = []
    for province in PROVINCES:
        made.append(province)
        for _ in range(14):
            made.append(f"{province} {rng.choice(SYLLABLES)}{rng.choice(SYLLABLES)}{rng.choice('시군')}")
    return made + [f"{rng.choice(SYLLABLES)}{rng.choice(SYLLABLES)}{rng.choice(['부', '청', '공단', '진흥원'])}" for _ in range(160)]


def contact(rng, department):
    number = f"063-{rng.randint(200, 299)}-{rng.randint(1000, 9899)}"
    return rng.choice([f"{department}/{number}"] * 8 + [f"{department}/{number[4:]}", f"{department}/{number}||콜센터/1588-{rng.randint(1000, 9899)}",
                       f"{department}/{number}-1", f"{department}/000-0000", "해당 지역 주민센터/-"])


def service(rng, number, agency, agency_code):
    service_id = f"{4000000 + agency_code}{number:05d}"[:12].ljust(12, "0")
    name = f"{rng.choice(WORDS)} {rng.choice(WORDS)} 지원 {number}"
    department = f"{rng.choice(SYLLABLES)}{rng.choice(SYLLABLES)}정책과"
    reach = contact(rng, department)
    deadline = rng.choice(DEADLINES)
    target, content, criteria = prose(rng, 3, 9), prose(rng, 6, 10), rng.choice([None, prose(rng, 2, 8)])
    listed = {
        "등록일시": "20210301093000", "부서명": department, "사용자구분": rng.choice(USERS), "상세조회URL":
        f"https://www.gov.kr/portal/rcvfvrSvc/dtlEx/{service_id}", "서비스ID": service_id, "서비스명": name, "서비스목적요약":
        " ".join(rng.choices(WORDS, k=9)), "서비스분야": rng.choice(FIELDS), "선정기준": criteria, "소관기관명": agency, "소관기관유형":
        "시군구", "소관기관코드": str(4000000 + agency_code), "수정일시": f"2026{rng.randint(1, 9):02d}{rng.randint(1, 28):02d}101112",
        "신청기한": deadline, "신청방법": rng.choice(APPLY), "전화문의": reach, "접수기관": rng.choice([None, None, "동 주민센터"]),
        "조회수": rng.randint(0, 90000), "지원내용": content, "지원대상": target, "지원유형": rng.choice(KINDS)}
    detail = {
        "공무원확인구비서류": rng.choice([None, "주민등록등본||가족관계증명서"]), "구비서류": "\r\n".join(rng.sample(PAPERS, 3)), "문의처": reach,
        "법령": rng.choice([None, "사회보장기본법(제5조)"]), "본인확인필요구비서류": rng.choice([None, "신분증"]), "서비스ID": service_id,
        "서비스명": name, "서비스목적": prose(rng, 3, 10), "선정기준": criteria, "소관기관명": agency, "수정일시": "2026-05-06", "신청기한":
        deadline, "신청방법": prose(rng, 2, 10), "온라인신청사이트URL": rng.choice([None, "https://www.gov.kr"]), "자치법규":
        rng.choice([None, "살림 지원 조례"]), "접수기관명": None, "지원내용": content, "지원대상": target, "지원유형": "현금", "행정규칙": None}
    conditions = {"서비스ID": service_id, "서비스명": name, "JA0110": rng.choice([None, 0, 19, 65]), "JA0111": rng.choice([None, 34, 120])}
    conditions.update({code: rng.choice([None, None, "Y"]) for code in CODES})
    return listed, detail, conditions


def main():
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("count", type=int)
    asked.add_argument("out", type=pathlib.Path)
    asked.add_argument("--missing", type=int, default=0)
    options = asked.parse_args()
    rng = random.Random(24)
    known = agencies(rng)
    rows = []
    for number in range(options.count):
        code = number % len(known)
        rows.append(service(rng, number // len(known), known[code], code))
    rows = rows[: options.count - options.missing]
    options.out.mkdir(parents=True, exist_ok=True)
    for column, name in enumerate(["serviceList", "serviceDetail", "supportConditions"]):
        for page, first in enumerate(range(0, len(rows), ROWS), start=1):
            data = [row[column] for row in rows[first : first + ROWS]]
            text = {"currentCount": len(data), "data": data, "matchCount": len(rows), "page": page, "perPage": ROWS, "totalCount": len(rows)}
            (options.out / f"{name}_{page}.json").write_text(json.dumps(text, ensure_ascii=False), encoding="utf-8")


main()
