#!/usr/bin/env python3
"""Writes the shipped directory with many more services whose texts differ as a city's do, for the search's figures.

usage: search_generate.py ASSETS_DIRECTORY COUNT OUT_FOLDER [QUERIES.tsv]

generate.py repeats the shipped texts, which an index of words stores once; here names, descriptions, keywords and numbers are put
together from lists of Korean words and of made-up names, so that 100,000 services hold about 150,000 different words.
QUERIES.tsv gets lines CLASS<TAB>WANTED<TAB>QUERY for some of them.
"""
import json
import pathlib
import random
import shutil
import sys
import uuid

PLACES = "효자 서신 송천 인후 덕진 완산 삼천 평화 중화산 팔복 금암 우아 호성 조촌 여의 혁신 노송 풍남 진북 동서학".split()
WHO = "어르신 청년 신혼부부 다자녀가정 한부모가정 임산부 영유아 초등학생 중학생 장애인 국가유공자 저소득층 소상공인 농업인 귀농인 외국인주민 이주여성 1인가구 맞벌이부부 경력단절여성 예술인 택시운수종사자 청소년 위기가구".split()
WHAT = "주거비 난방비 교통비 건강검진 예방접종 심리상담 법률상담 직업훈련 창업자금 대출이자 장학금 학습교재 돌봄교실 방과후교실 문화이용권 체육시설 평생교육 치과치료 안경구입 보청기 이동목욕 도시락배달 반찬나눔 집수리 도배장판 방범창 안심귀가 무인택배함 태양광설비 빗물저금통 텃밭분양 반려동물등록 유기동물입양 자전거보험 전기차충전 음식물처리기 종량제봉투 재활용수거 빈집정비 골목정원 작은도서관 공유주방 공구대여 장난감대여 정장대여 면접사진 자격증응시료 어학시험 해외연수 농기계임대 토양검정 병충해방제 가축백신 스마트팜 로컬푸드 전통시장 온라인판로 특허출원 수출물류 산업안전 근로자휴가".split()
KIND = "지원 지원사업 신청 바우처 상담실 센터 교실 무료이용 할인 대여 보급사업 시범사업 서비스 감면 장려금 수당 급여".split()
VERBS = "드립니다 빌려드립니다 도와드립니다 나누어드립니다 연결해드립니다 찾아가서살핍니다 함께합니다 줄여드립니다 깎아드립니다 가르칩니다".split()
HOWS = "동주민센터에서 구청에서 보건소에서 누리집에서 전화로 우편으로 방문하여 담당부서에 미리 예약하고".split()
WHENS = "해마다 분기마다 매달 상반기에 하반기에 예산이있는동안 선착순으로 심사를거쳐 추첨으로 수시로".split()
SYLLABLES = "가나다라마바사아자차카타파하고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후기니디리미비시이지치키티피히강남달랑만반산안장찬칸탄판한곤논돌롱몽봉송온종총콩통퐁홍은는을음습증층큰튼푼흔경녕명병성영정청형결렬별설열절철혈해내대래매배새애재채".strip()
ENGLISH = "support service programme voucher centre class discount allowance subsidy counselling".split()


def made_up(rng, least=2, most=3):
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(least, most)))


def sentence(rng, who, what):
    words = [rng.choice(WHENS), who + rng.choice(["에게", "께", "을위해", "이면"]), what + rng.choice(["을", "비를", "용품을", "기회를"]),
             rng.choice(HOWS), rng.choice(VERBS) + "."]
    extra = [made_up(rng) + rng.choice(["길", "로", "마을", "관", "공원", "재단", "조합에서", "협회와", "팀이", "학교의"]) for _ in range(rng.randint(1, 3))]
    return " ".join(words[:2] + extra + words[2:])


def service(rng, number, categories):
    who, what, kind, place = rng.choice(WHO), rng.choice(WHAT), rng.choice(KIND), rng.choice(PLACES)
    brand = made_up(rng)
    name = rng.choice([f"{brand} {who} {what} {kind}", f"{place}동 {what} {kind}({brand})", f"{who} {brand} {what}{kind}", f"{brand}{what} {kind}",
                       f"{place} {brand}센터 {what} {kind}"])
    digits = f"{rng.randint(200, 299)}-{number % 10000:04d}"
    entry = f"generated-{number}"
    return {"id": str(uuid.uuid5(uuid.NAMESPACE_OID, entry)), "name": name, "status": "active",
            "description": " ".join(sentence(rng, who, what) for _ in range(rng.randint(3, 6))),
            "eligibility_description": f"{place}동에 사는 {who}, {made_up(rng)} {rng.choice(WHAT)} 이용자",
            "application_process": f"{rng.choice(HOWS)} {made_up(rng)}과에 신청",
            "phones": [{"id": str(uuid.uuid5(uuid.NAMESPACE_OID, entry + "p")), "number": f"063-{digits}", "type": "voice"}],
            "x_kiosk": {"external_id": entry, "slug": entry, "kind": "programme", "category": rng.choice(categories), "rank": number % 500,
                        "visibility": "everyone", "summary": f"{who}에게 {what} {kind}",
                        "keywords": [who, what, place + "동", made_up(rng), rng.choice(WHAT)],
                        "source": {"title": "시험 자료", "date": "2026-09-30"},
                        "translations": {}}}, brand, what


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    shipped, count, out = pathlib.Path(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
    out.mkdir(parents=True, exist_ok=True)
    for file in shipped.glob("*.json"):
        shutil.copy(file, out / file.name)
    rng = random.Random(20210224)
    categories = [c["code"] for c in json.loads((shipped / "categories.json").read_text(encoding="utf-8"))]
    made = [service(rng, n, categories) for n in range(count)]
    for k in range(0, count, 10000):
        text = json.dumps([s for s, _, _ in made[k:k + 10000]], ensure_ascii=False)
        (out / f"services-generated-{k}.json").write_text(text, encoding="utf-8")
    if len(sys.argv) == 5:
        with open(sys.argv[4], "w", encoding="utf-8") as queries:
            for one, brand, what in rng.sample(made, min(count, 400)):
                wanted, name = one["x_kiosk"]["external_id"], one["name"]
                queries.write(f"exact\t{wanted}\t{name}\n")
                queries.write(f"spacing\t{wanted}\t{name.replace(' ', '')}\n")
                queries.write(f"phone\t{wanted}\t{one['phones'][0]['number'].replace('-', '')}\n")
                queries.write(f"words\t{wanted}\t{what} {brand}\n")


main()
